/** Changes of these fields of a deal are read. */
export const followed = ['stage_id', 'active', 'user_id', 'expected_revenue', 'date_deadline'] as const;
