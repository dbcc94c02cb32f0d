export const incidentStages = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
  'unknown',
] as const;

export const maintenanceStages = ['scheduled', 'in_progress', 'verifying', 'completed', 'unknown'] as const;
