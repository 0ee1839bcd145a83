/** Every address of the API, in one place: what the page asks and the server answers. */
export const routes = {
  predict: { method: 'POST', path: '/predict' },
  score: { method: 'POST', path: '/v1/score' },
  explain: { method: 'POST', path: '/v1/explain' },
  batch: { method: 'POST', path: '/v1/batch' },
  model: { method: 'GET', path: '/v1/model' },
  applicant: { method: 'GET', path: '/v1/applicants/:id' },
  form: { method: 'GET', path: '/v1/form' },
  formFile: { method: 'GET', path: '/v1/form/bundle/:file' },
  comparison: { method: 'GET', path: '/v1/comparison' },
  importance: { method: 'GET', path: '/v1/importance' },
  live: { method: 'GET', path: '/health/live' },
  ready: { method: 'GET', path: '/health/ready' },
  metrics: { method: 'GET', path: '/metrics' },
} as const;
