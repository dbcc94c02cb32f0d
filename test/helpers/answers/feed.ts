import {answersOf, minutes} from './answer.js';

const {add, answers} = answersOf('feed');

const entry = (stage: string, text = 'We look into it.'): string =>
  `<entry><id>tag:x,2005:Incident/1</id><published>${minutes(-60)}</published><updated>${minutes(-9)}</updated><link rel="alternate" href="https://status.example.com/incidents/1"/><title>Trouble</title><content type="html">&lt;p&gt;&lt;small&gt;May &lt;var data-var='date'&gt; 5&lt;/var&gt;&lt;/small&gt;&lt;br&gt;&lt;strong&gt;${stage}&lt;/strong&gt; - ${text}&lt;/p&gt;</content></entry>`;
const atom = (...entries: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom"><title>Example Status - Incident History</title><link rel="self" href="https://status.example.com/history.atom"/><link rel="alternate" href="https://status.example.com"/>${entries.join('')}</feed>`;
add('nothing open', 'unknown', atom(entry('Resolved')));
add('open entry', 'unknown', atom(entry('Investigating'), entry('Resolved')));
add(
  'maintenance running',
  'unknown',
  atom(entry('In progress', 'THIS IS A SCHEDULED EVENT May 5, 11:00 - 13:00 UTC')),
);

export const feedAnswers = answers;
