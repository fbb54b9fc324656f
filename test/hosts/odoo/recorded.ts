import answers from './recorded.json';

/**
 * Answers of a real Odoo 17 (community, demonstration data), recorded on 2026-11-21 and shortened: fewer rows, no traceback.
 * `res.users` got their address and leads their day of creation from other answers of the same server; one event was
 * linked to an opportunity.
 */
export const recorded: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> =
  answers.recorded;

/** A call that was marked as done, as a salesperson reads it. */
export const doneCall = answers.doneCall;

/** `message_format`, as a salesperson reads it: names instead of ids. */
export const formatted = answers.formatted;

export const errors = answers.errors;
