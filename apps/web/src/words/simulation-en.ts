/** The simulation page in English. */
export const simulationEn = {
  title: 'Credit decision simulation',
  lead: 'The model predicts a probability of default; a business rule, apart from the model, then decides.',
  missing: 'not given',
  units: {
    years: (count: number): string => (count === 1 ? '1 year' : `${count} years`),
    months: (count: number): string => (count === 1 ? '1 month' : `${count} months`),
    underAMonth: 'less than a month',
    money: (amount: string, per: 'month' | 'year' | undefined): string =>
      per === undefined ? amount : `${amount} a ${per}`,
    hour: (hour: number): string => `${hour}:00`,
    perMonth: 'a month',
    perYear: 'a year',
    yearsUnit: 'years',
    monthsUnit: 'months',
    hourUnit: 'o’clock',
  },
  applicant: {
    choose: 'Choose a demo applicant',
    client: (number: string, profile: string): string => `Applicant ${number}: ${profile}`,
    changed: (count: number): string =>
      count === 1 ? '1 field changed' : `${count} fields changed`,
    asChosen: 'Back to the applicant as chosen',
    fields: 'The applicant',
    fieldsLead:
      'Every field can be changed; a field left empty is missing, never 0. The band holds nine applications in ten; the dot is this applicant.',
    rule: 'Business rule',
    compute: 'Compute the decision',
    computing: 'Computing…',
  },
  field: {
    years: (label: string): string => `${label}, years`,
    months: (label: string): string => `${label}, months`,
    typical: (low: string, high: string): string => `Nine in ten from ${low} to ${high}`,
    was: (value: string): string => `was ${value}`,
    missing: 'Empty: the model reads it as missing.',
    none: 'Not given',
    outside: (low: string, high: string): string => `Training saw ${low} to ${high}.`,
    issues: {
      unreadable: 'Enter a number in digits, or leave the field empty.',
      'not-whole': 'Enter a whole number.',
      months: 'Enter 0 to 11 months.',
      between: (low: string, high: string): string => `Enter a value from ${low} to ${high}.`,
      least: (low: string): string => `Enter a value of at least ${low}.`,
      most: (high: string): string => `Enter a value of at most ${high}.`,
      above: (low: string): string => `Enter a value above ${low}.`,
      refused: (expected: string): string => `The server expects: ${expected}`,
    },
    fixFirst: (count: number): string =>
      count === 1
        ? 'One field cannot be read: correct it, and the result follows.'
        : `${count} fields cannot be read: correct them, and the result follows.`,
  },
  data: {
    title: 'Data sent to the API',
    answer: 'Answer of the API',
    copy: 'Copy',
    copied: 'Copied',
  },
  result: {
    title: 'Result of the scoring',
    empty:
      'The probability, the cut-off, the decision and what weighs for and against will stand here.',
    headline: {
      'balanced-score': 'Probability of default (balanced classes)',
      probability: 'Probability of default',
      score: 'Probability of default',
      weighted: 'Probability of default (as the model was trained)',
    },
    cutoff: 'Business cut-off applied:',
    gaugeCutoff: 'cut-off',
    gauge: (value: string, cutoff: string): string =>
      `${value} on a scale from 0 to 100%; the cut-off is at ${cutoff}`,
    decision: 'Decision:',
    granted: 'Credit granted',
    refused: 'Credit refused',
    review: 'For review',
    rule: (label: string, version: string): string =>
      `The model predicts a probability. The decision is made by a business rule independent of the model: “${label}”, version ${version}.`,
    realBefore: 'that is, about',
    realAfter: 'of real risk of default:',
    realBecause: 'the model counts defaults as frequent as repayments.',
    realWhy: 'Why two numbers?',
    realHelp: (baseRate: string, real: string): string =>
      `The number that the cut-off applies to is worked out as if one loan in two went bad: that is the scale the rule was set on. Among the loans of the training data, ${baseRate} did; brought back to that frequency, the risk is ${real}.`,
    change: (points: string): string => `${points} points against the applicant as chosen`,
    outside: (count: number): string =>
      count === 1
        ? '1 field lies outside what training saw:'
        : `${count} fields lie outside what training saw:`,
    outsideMeaning: 'The model is less sure there.',
    agree: 'Page and API agree to the bit',
    agreeWhy: (logOdds: string): string => `Both found the same raw log-odds, ${logOdds}.`,
    differ: (page: string, api: string): string =>
      `The page and the API differ: raw log-odds ${page} here, ${api} there. Trust the API, and report it.`,
    inPage: 'Scored in the page, by the same engine',
    byServer: 'Scored by the API',
    provenance: (model: string, bundle: string): string => `Model ${model}, bundle ${bundle}`,
    request: (id: string): string => `request ${id}`,
    announce: (value: string, cutoff: string, decision: string): string =>
      `Probability ${value}, cut-off ${cutoff}: ${decision}.`,
    see: 'See the result',
  },
  principal: {
    title: 'Principal reasons',
    lead: (rows: string): string =>
      `Compared with what is typical of ${rows} applicants accepted near the cut-off.`,
    reason: 'Reason',
    own: 'Here',
    typical: 'Typical',
    closes: (share: string): string =>
      `With these as is typical, ${share} of the way to the cut-off is gone.`,
    unfaithful: (share: string): string =>
      `With these as is typical, only ${share} of the way to the cut-off is gone: these reasons do not account for the decision.`,
    none: 'Nothing that may be told as a reason argues against the application.',
    rule: (rule: string): string => `A rule of the lender decided, whatever the score: ${rule}.`,
    untold:
      'This model keeps nobody to compare the application with. Train it anew to be told reasons.',
  },
  reasons: {
    title: 'What argues for and against',
    lead: 'From the model’s mean answer to this applicant, in percentage points; the line is the cut-off.',
    against: 'raises the risk',
    favour: 'lowers the risk',
    named: (label: string, value: string, rank: string | undefined): string =>
      rank === undefined ? `${label}: ${value}` : `${label}: ${value}, ${rank}`,
    lowValue: 'low',
    highValue: 'high',
    others: (count: number): string => `${count} other fields`,
    point: (points: string): string => `${points} points`,
    start: 'Mean answer',
    end: 'This applicant',
    table: 'Data',
    field: 'Field',
    value: 'Value',
    points: 'Points',
    logOdds: 'Log-odds',
    waiting: 'The model is being brought to the page.',
    unavailable: 'The reasons could not be worked out in the page: the model did not arrive whole.',
  },
  link: {
    copy: 'Copy the link',
    copied: 'Link copied',
    print: 'Print',
    ignored: (parts: string): string =>
      `Part of the link names nothing here or holds no valid value, and was ignored: ${parts}.`,
  },
  gone: {
    what: 'The server does not answer. The page goes on alone, with the same model.',
    retry: 'Ask the server again',
  },
};
