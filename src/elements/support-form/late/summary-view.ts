import {html, nothing} from 'lit/html.js';
import {allOutlines, icon} from '../../../ui/index.js';
import type {FormScene} from '../scene.js';

/** The faults on top, each leading to its field. */
export const summaryView = ({words, faults}: FormScene): unknown =>
  faults.size
    ? html`<div class="part faults">
        <div
          class="box"
          id="faults"
          role="group"
          tabindex="-1"
          data-severity="critical"
          aria-labelledby="faults-title"
        >
          ${icon(allOutlines.critical)}
          <div class="text">
            <p class="label" id="faults-title">${words.fault.title(faults.size)}</p>
            <ul>
              ${[...faults].map(
                ([name, text]) =>
                  html`<li>
                    <a
                      href="#${name}"
                      @click=${(event: Event) => {
                        event.preventDefault();
                        const root = (event.target as HTMLElement).getRootNode() as ShadowRoot;
                        root.getElementById(name)?.focus();
                      }}
                      >${text}</a
                    >
                  </li>`,
              )}
            </ul>
          </div>
        </div>
      </div>`
    : nothing;
