/** In what form a report goes out; each has a file of its own in utils/report/recipients. */
export const recipientKinds = ['webhook', 'thehive', 'misp', 'template'] as const;
