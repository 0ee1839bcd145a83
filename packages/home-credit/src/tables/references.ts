/** An applicant is in one of the two. */
export const applications = ['application_train', 'application_test'] as const;
