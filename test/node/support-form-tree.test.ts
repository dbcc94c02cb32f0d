import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {findFirefox, findWebKit} from '../../scripts/engines.js';
import {serveForm} from '../helpers/form-page.js';
import type {ServedForm} from '../helpers/form-page.js';
import {chromiumEars} from '../helpers/heard/chromium.js';
import {firefoxEars} from '../helpers/heard/firefox.js';
import type {Ears, Listener} from '../helpers/heard/listener.js';
import {webkitEars} from '../helpers/heard/webkit.js';

/** What the browser itself puts into a field for dates. */
const ofTheBrowser = /^(spinbutton|button "Show local|textbox "AM|button "Calendar")/;

const answers = ['radio "Yes"', 'radio "No"'];

/** The form at first, as Chromium tells it. */
const wholeForm = [
  'status "" live=polite',
  'alert "" live=assertive',
  'region "Report a problem"',
  'heading "Report a problem" h2',
  'link "Call +41 21 555 01 02"',
  'button "Copy number +41 21 555 01 02"',
  'form ""',
  'group "Is it urgent?"',
  'heading "Is it urgent?" h3',
  'radiogroup "Is check-in or scanning blocked on site?"',
  ...answers,
  'radiogroup "Are sales stopped, or are prices wrong?"',
  ...answers,
  'radiogroup "Is the app so slow or faulty that it is hardly usable?"',
  ...answers,
  'group "What happened"',
  'heading "What happened" h3',
  'textbox "What is wrong?" (What did you want to do, and what happened instead? One or two sentences are enough.)',
  'group "Where does it happen? (optional)"',
  ...['Website', 'Counter', 'Kiosk', 'Ticket check', 'E-mails', 'Payments', 'Back office'].map(
    name => `checkbox "${name}"`,
  ),
  'date "When did it happen? (optional)" (Your time (Asia/Dubai).)',
  'button "Just now"',
  'textbox "Booking references and links (optional)" (Paste them here, several at a time if you like.)',
  'textbox "Error message (optional)" (Word for word, if there is one.)',
  'group "Screenshots and videos (optional)"',
  'status "" live=polite',
  'alert "" live=assertive',
  'group "Pictures and files"',
  'button "Choose files"',
  'button "Picture of the screen"',
  'button "Record the screen"',
  'group "How we reach you"',
  'heading "How we reach you" h3',
  'textbox "Your name (optional)"',
  'textbox "Your e-mail"',
  'textbox "Your phone number (optional)"',
  'textbox "Account ID (optional)" (You find it at the top right, beside your initials.)',
  'group ""',
  'summary "What else is sent along"',
  'button "Send report"',
];

interface Engine {
  name: string;
  start(): Promise<Ears>;
  skip: string | false;
  /** Whether it tells descriptions and states to its tools, or why not. */
  silence?: string;
  /** A line of Chromium's, as this engine says the same; nothing where it has no such thing. */
  says(line: string): string | undefined;
}

const engines: readonly Engine[] = [
  {name: 'Chromium', start: chromiumEars, skip: false, says: line => line},
  {
    name: 'Firefox',
    start: firefoxEars,
    skip: !findFirefox() && 'Firefox is not installed',
    // An alert is assertive by its role, which it does not repeat.
    says: line => line.replace(/^(alert .*) live=assertive$/, '$1'),
  },
  {
    name: 'WebKitGTK',
    start: webkitEars,
    skip: !findWebKit() && 'WebKitGTK with its driver and Xvfb are not installed',
    silence: 'WebKitWebDriver has commands for roles and names, none for descriptions and states',
    // A date is a text field to it, a summary has no role, and there is nothing to record a screen with.
    says: line =>
      line === 'button "Record the screen"'
        ? undefined
        : line
            .replace(/"(?: \(.*\))?(?: h\d)?(?: \w+=\w+)*$/, '"')
            .replace(/^date /, 'textbox ')
            .replace(/^summary /, 'thing '),
  },
];

/** Engines tell their tools a moment later than the page has it. */
const eventually = async (page: Listener, judge: (lines: string[]) => void): Promise<void> => {
  for (const end = performance.now() + 20_000; ;) {
    const lines = (await page.heard()).filter(line => !ofTheBrowser.test(line));
    try {
      judge(lines);
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
};

for (const {name, start, skip, silence, says} of engines)
  describe(`the support form as a screen reader finds it in ${name}`, {skip}, () => {
    let server: ServedForm;
    let ears: Ears;
    before(async () => {
      server = await serveForm();
      ears = await start();
    });
    after(async () => {
      await ears.close();
      await server.close();
    });

    const begin = async (): Promise<Listener> => {
      const page = await ears.open(server.origin);
      await page.see('#description');
      await page.focus('#title');
      await page.see('standby-attachments');
      return page;
    };

    const withFaults = async (): Promise<Listener> => {
      const page = await begin();
      await page.type('#email', 'gate@');
      await page.press('button[type=submit]');
      await page.see('#faults');
      return page;
    };

    it('is a region with headings, questions as groups, and every field with its label and hint', async () => {
      const page = await begin();
      const wanted = wholeForm.map(says).filter(line => line !== undefined);
      await eventually(page, lines => assert.deepEqual(lines, wanted));
    });

    it('says what is wrong in a summary that has the focus', async () => {
      const page = await withFaults();
      await eventually(page, lines => {
        const start = lines.indexOf('group "2 things before it is sent:"');
        assert.deepEqual(
          lines.slice(start + 1, start + 6).filter(line => line.startsWith('link')),
          ['link "Please say what happened."', 'link "Something is missing in this e-mail address."'],
        );
      });
      assert.equal(await page.focused(), 'faults');
    });

    it('says what is wrong again at each field', {skip: silence ?? false}, async () => {
      const page = await withFaults();
      await eventually(page, lines =>
        assert.deepEqual(
          // Firefox says it of the groups around a field too.
          lines
            .filter(line => /^textbox.*invalid/.test(line))
            .map(line => line.replace(/\(.*enough\. /, '(')),
          [
            'textbox "What is wrong?" (Please say what happened.) invalid=true',
            'textbox "Your e-mail" (Something is missing in this e-mail address.) invalid=true',
          ],
        ),
      );
    });

    it('tells aloud that it is urgent, and that a report was sent', async () => {
      server.answer(201);
      const page = await begin();
      await page.press('[role=radiogroup] input[value=true]');
      await page.see('[role=status]', 'This is urgent. Please call now.');
      await page.press('button[type=submit]');
      await page.see('[role=status]', 'R-7Q3K9');
      await eventually(page, lines => {
        for (const wanted of ['button "Copy reference"', 'button "Report something else"'])
          assert.ok(lines.includes(wanted), `${wanted} among ${lines.join(', ')}`);
      });
    });
  });
