/** What does nothing as the rest of a configuration stands. One text per remark code; names or ids fill it in. */
export const configRemarks = {
  'points-unused': 'Has no effect for “{class}”: points count only under accumulating priority.',
  'preference-of-all': 'Has no effect: profile “{profile}” prefers all its queues alike.',
  'profile-unused': 'No counter works by the profile “{profile}”.',
  'queue-served-elsewhere':
    'The ticket sends people of “{queue}” to one hall, but all counters that serve them are in another.',
  'service-beyond-hours':
    'Partly outside the hours of the branch ({opens} to {closes}): kiosks issue only while the branch is open.',
} as const;
