// The sorts of stories that a new briefing can begin as: what is counted in them, what people take positions on, and
// the first topic. A start, not a fence: every line of the file may be changed.

export interface Sort {
  readonly what: string;
  /** Kinds of counts by id: the column's heading, what people say, and the acts whose figures are of this kind. */
  readonly units: Readonly<
    Record<
      string,
      { readonly label: string; readonly words: readonly string[]; readonly acts?: readonly string[] }
    >
  >;
  readonly issues: Readonly<Record<string, { readonly label: string; readonly words: readonly string[] }>>;
  readonly topic: {
    readonly command: string;
    readonly title: string;
    readonly description: string;
    readonly words: readonly string[];
  };
}

const killed = {
  label: 'killed',
  words: ['killed', 'killing', 'dead', 'deaths', 'died', 'dies', 'die', 'fatalities'],
  acts: ['kill'],
};
const wounded = {
  label: 'wounded',
  words: ['wounded', 'injured', 'injuring', 'hurt', 'treated'],
  acts: ['wound'],
};
const missing = { label: 'missing', words: ['missing', 'unaccounted for'], acts: ['go-missing'] };

export const sorts = {
  conflict: {
    what: 'fighting: killed and wounded, prisoners, who holds what',
    units: {
      killed,
      wounded,
      'killed-or-wounded': {
        label: 'killed or wounded',
        words: ['killed or wounded', 'casualties', 'losses'],
        acts: ['kill', 'wound'],
      },
      captured: { label: 'captured', words: ['captured', 'taken prisoner', 'prisoners'], acts: ['capture'] },
      missing,
    },
    issues: { ceasefire: { label: 'a ceasefire', words: ['ceasefire', 'truce'] } },
    topic: {
      command: 'casualties',
      title: 'Killed, wounded and missing',
      description: 'Killed, wounded, captured and missing, by who says so',
      words: ['casualties', 'losses', 'toll'],
    },
  },
  disaster: {
    what: 'flood, storm, earthquake, fire: who is hurt, what is lost, who helps',
    units: {
      killed,
      injured: {
        label: 'injured',
        words: ['injured', 'injuring', 'hurt', 'wounded', 'treated'],
        acts: ['wound'],
      },
      missing,
      evacuated: {
        label: 'evacuated',
        words: ['evacuated', 'moved to safety', 'brought out'],
        acts: ['evacuate'],
      },
      homes: { label: 'homes damaged', words: ['homes', 'houses', 'damaged', 'destroyed'] },
    },
    issues: { warning: { label: 'whether there was a warning in time', words: ['warning', 'warned'] } },
    topic: {
      command: 'toll',
      title: 'Killed, injured and missing',
      description: 'Killed, injured, missing and evacuated, by who says so',
      words: ['toll', 'victims', 'casualties'],
    },
  },
  outbreak: {
    what: 'a disease: cases, deaths, where, what is done',
    units: {
      cases: { label: 'cases', words: ['cases', 'infected', 'infections'], acts: ['infect'] },
      suspected: { label: 'suspected cases', words: ['suspected', 'probable'] },
      killed: { label: 'deaths', words: ['deaths', 'died', 'dead', 'killed', 'fatalities'], acts: ['kill'] },
      recovered: { label: 'recovered', words: ['recovered', 'discharged'] },
      vaccinated: { label: 'vaccinated', words: ['vaccinated', 'doses'], acts: ['vaccinate'] },
      hospital: {
        label: 'in hospital',
        words: ['in hospital', 'hospitalised', 'admitted to hospital', 'patients'],
        acts: ['admit-to-hospital'],
      },
      dialysis: { label: 'on dialysis', words: ['on dialysis', 'dialysis patients'], acts: ['dialyse'] },
      samples: { label: 'samples', words: ['samples', 'specimens', 'swabs'], acts: ['sample'] },
      positive: {
        label: 'positive samples',
        words: ['positive samples', 'samples positive', 'tested positive'],
        acts: ['test-positive'],
      },
    },
    issues: { spread: { label: 'how it spreads', words: ['spread', 'transmission'] } },
    topic: {
      command: 'cases',
      title: 'Cases and deaths',
      description: 'Cases, suspected cases and deaths, by who says so',
      words: ['cases', 'infections', 'outbreak'],
    },
  },
  dispute: {
    what: 'a strike, a trial, an election, a negotiation: who wants what, what was agreed',
    units: {
      people: { label: 'people', words: ['people', 'participants', 'strikers', 'voters'] },
      money: { label: 'money', words: ['money', 'costs', 'price', 'sum'] },
      days: { label: 'days', words: ['days'] },
    },
    issues: { agreement: { label: 'an agreement', words: ['agreement', 'deal', 'settlement'] } },
    topic: {
      command: 'positions',
      title: 'Who wants what',
      description: 'What each side says, wants and offers',
      words: ['positions', 'demands', 'sides'],
    },
  },
  accident: {
    what: 'a crash, a sinking, an explosion: who is hurt, what went wrong, who inquires',
    units: {
      killed,
      injured: { label: 'injured', words: ['injured', 'hurt', 'wounded', 'treated'], acts: ['wound'] },
      missing,
      rescued: { label: 'rescued', words: ['rescued', 'saved', 'brought ashore'], acts: ['rescue'] },
    },
    issues: { cause: { label: 'what caused it', words: ['cause', 'why it happened'] } },
    topic: {
      command: 'victims',
      title: 'Killed, injured and missing',
      description: 'Killed, injured, missing and rescued, by who says so',
      words: ['victims', 'casualties', 'toll'],
    },
  },
  crime: {
    what: 'a kidnapping, a robbery, a killing: who did what to whom, who is held, charged or freed',
    units: {
      abducted: {
        label: 'abducted',
        words: ['abducted', 'kidnapped', 'hostages', 'taken hostage', 'captives'],
        acts: ['abduct'],
      },
      killed,
      wounded: { label: 'injured', words: ['injured', 'wounded', 'hurt', 'shot'], acts: ['wound'] },
      missing,
      freed: {
        label: 'freed',
        words: ['freed', 'released', 'set free', 'rescued', 'let go'],
        acts: ['release', 'rescue'],
      },
      arrested: { label: 'arrested', words: ['arrested', 'detained', 'arrests'], acts: ['arrest'] },
      charged: { label: 'charged', words: ['charged', 'indicted'], acts: ['charge'] },
      money: { label: 'money', words: ['ransom', 'money', 'loot', 'sum'] },
    },
    issues: {
      ransom: { label: 'whether to pay or to talk', words: ['ransom', 'negotiate', 'talk to them'] },
    },
    topic: {
      command: 'victims',
      title: 'Victims and suspects',
      description: 'Abducted, killed, missing and freed, arrested and charged, by who says so',
      words: ['victims', 'hostages', 'suspects'],
    },
  },
  business: {
    what: 'a bank or a company that fails: who is owed what, what is guaranteed, who loses work, who takes over',
    units: {
      owed: { label: 'owed', words: ['debts', 'debt', 'owed', 'owes', 'arrears'], acts: ['owe'] },
      withdrawn: {
        label: 'withdrawn',
        words: ['withdrawn', 'withdrew', 'withdrawals', 'taken out', 'outflow'],
        acts: ['withdraw-money'],
      },
      guaranteed: {
        label: 'guaranteed',
        words: ['guaranteed', 'guarantee', 'insured', 'covered'],
        acts: ['insure'],
      },
      'written-off': { label: 'written off', words: ['written off', 'losses', 'loss'], acts: ['write-off'] },
      repaid: { label: 'paid back', words: ['paid back', 'repaid', 'refunded', 'refunds'], acts: ['repay'] },
      money: { label: 'money', words: ['crowns', 'dollars', 'euros', 'pounds', 'money', 'price', 'sum'] },
      'laid-off': {
        label: 'laid off',
        words: ['laid off', 'dismissed', 'made redundant', 'redundancies', 'layoffs', 'lose their jobs'],
        acts: ['dismiss'],
      },
      employed: { label: 'employed', words: ['employees', 'employs', 'workers', 'staff', 'jobs'] },
      customers: { label: 'customers', words: ['depositors', 'savers', 'customers', 'account holders'] },
      creditors: { label: 'creditors', words: ['creditors', 'bondholders', 'shareholders', 'suppliers'] },
      branches: { label: 'branches', words: ['branches', 'branch', 'shops', 'plants'] },
    },
    issues: {
      rescue: {
        label: 'whether it is to be rescued',
        words: ['rescue', 'bailout', 'state aid', 'take over'],
      },
    },
    topic: {
      command: 'failure',
      title: 'The failure',
      description: 'What is owed, withdrawn, guaranteed and paid back, who loses work, who takes over',
      words: ['failure', 'collapse', 'insolvency', 'bankruptcy', 'debts'],
    },
  },
} as const satisfies Record<string, Sort>;

export type SortName = keyof typeof sorts;
