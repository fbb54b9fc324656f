/** What stands around a report’s figures. */
export const reportFrame = {};
