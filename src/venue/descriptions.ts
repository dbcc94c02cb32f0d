/** Title and explanation of every field, by path; editors show them while somebody writes a configuration. */
export const descriptions: Readonly<Record<string, readonly [title: string, description: string]>> = {
  '': [
    'Standby venue',
    'One venue that sells and admits through a ticketing platform. Every field is optional.',
  ],
  $schema: ['Schema', 'Address of this schema, so that editors can help.'],
  preset: [
    'Preset',
    'Facts of a ticketing platform to start from: its support desks, urgency rules and component names. Every other field wins over it.',
  ],
  name: ['Name of the venue', 'As guests know it.'],
  platform: ['Name of the ticketing platform', 'As staff call it.'],
  language: [
    'Language',
    'Language of every element. Leave it out on a page that declares its own `lang`: elements follow that.',
  ],
  status: [
    'Status',
    'Where the state of the ticketing platform is read. Relative addresses start from the file they are written in.',
  ],
  'status.src': ['Status page', 'Address of the status page, or of its JSON.'],
  'status.provider': ['Provider', 'Who runs the status page; `auto`, the default, recognises it.'],
  'status.page': [
    'Page for people',
    'The status page that people read, when it is not `src`. Answers about another host are not believed.',
  ],
  'status.override': [
    'Own word',
    "Address of the venue's own word on the state, in Standby's status format. It is heard before the provider.",
  ],
  'status.mirror': ['Mirror', "A copy of the status on another host, in Standby's status format."],
  'status.feed': [
    'RSS or Atom feed',
    'History feed of the status page: the last resort when nothing else answers.',
  ],
  'status.relay': [
    'Relay',
    'Address on your own host that fetches the status page for providers browsers may not read. It is given `?url=`.',
  ],
  'status.lang': [
    'Language of the provider',
    'Language tag (BCP 47) of the texts on the status page, where the provider does not tell it.',
  ],
  'status.subscribe': [
    'Subscribe address',
    'Where people subscribe to notifications, when that is not on the status page itself.',
  ],
  'status.interval': ['Interval', 'Seconds between two looks at the status page.'],
  'status.interval.quiet': ['While all is well', 'Seconds; 150 when left out.'],
  'status.interval.incident': ['During an incident', 'Seconds; 60 when left out.'],
  'status.background': [
    'Hidden pages',
    '`stop`, the default, rests while the page is hidden; `poll` goes on, for kiosk shells that hide what is visible.',
  ],
  capabilities: [
    'Capabilities in use',
    'What this venue uses of the platform. Faults of the rest are not shown. Leave it out to show everything.',
  ],
  'capabilities[]': ['Capability', 'One thing that the venue does with the platform.'],
  components: [
    'Components',
    'Which component of the status page, by its name there, stands for which capability. `null` says that it does not concern the venue. Common names are known without it.',
  ],
  'components.*': ['Capability', 'What the component stands for, or `null`.'],
  contact: ['Contact', 'How to reach the support of the ticketing platform.'],
  'contact.email': ['Support e-mail', 'Address for reports.'],
  'contact.desks': ['Support desks', 'Phone desks, one a region. They replace those of the preset.'],
  'contact.desks[]': ['Support desk', 'One desk with its number, languages and hours.'],
  'contact.desks[].region': [
    'Region',
    'ISO 3166-1 code of the country it serves, or ISO 3166-2 of a part of one.',
  ],
  'contact.desks[].phone': ['Phone', 'International number: plus sign, digits, single spaces.'],
  'contact.desks[].email': ['E-mail of this desk', "When it is not the support's common one."],
  'contact.desks[].languages': ['Languages', 'Languages spoken there, the preferred one first.'],
  'contact.desks[].languages[]': ['Language', 'Language tag (BCP 47).'],
  'contact.desks[].timeZone': ['Time zone', 'IANA name of the zone that `opens` and `closes` are in.'],
  'contact.desks[].rules': ['Hours', 'When the desk answers on which channel.'],
  'contact.desks[].rules[]': [
    'Rule',
    'Some days with the same channels. Without times it holds the whole day.',
  ],
  'contact.desks[].rules[].days': ['Days', 'Days of the week that the rule holds for.'],
  'contact.desks[].rules[].days[]': ['Day', 'First two letters of the English name.'],
  'contact.desks[].rules[].opens': ['Opens', 'Local time of the desk, HH:MM.'],
  'contact.desks[].rules[].closes': [
    'Closes',
    'Local time of the desk, HH:MM; earlier than `opens` means after midnight.',
  ],
  'contact.desks[].rules[].channels': ['Channels', 'How the desk is reached then, the best one first.'],
  'contact.desks[].rules[].channels[]': ['Channel', 'Phone or e-mail.'],
  'contact.desks[].rules[].onlyIf': ['Condition', '`urgent`: for emergencies only.'],
  'contact.escalation': ['Escalation', 'Whom a critical ticket is escalated to.'],
  urgency: ['Urgent situations', 'Situations in which a report counts as urgent.'],
  'urgency[]': ['Situation', 'What the situation stops.'],
};
