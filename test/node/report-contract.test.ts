import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {urgencyRules} from '../../src/contact/urgency-rules.js';
import {emptyDraft, reportContext} from '../../src/report/index.js';
import {report} from '../helpers/report.js';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../src/report/${file}`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
const schema = read('standby-report.schema.json') as {
  properties: Record<string, {properties?: Record<string, unknown>}>;
};
const accepts = new Ajv2020({allErrors: true}).compile(schema);

describe('the published contract', () => {
  it('takes every report that a page sends, the emptiest too', () => {
    const empty = {...emptyDraft, id: 'x', context: reportContext({}), writtenAt: ''};
    const full = {...report, incident: {id: '1', name: 'A'}};
    for (const data of [report, empty, full]) assert.ok(accepts(data), JSON.stringify(accepts.errors));
    assert.ok(!accepts({...report, id: ''}));
    assert.ok(!accepts({...report, links: 'https://a.example'}));
  });

  it('describes every field', () => {
    const described = Object.keys(schema.properties);
    for (const name of Object.keys(report)) assert.ok(described.includes(name), name);
    assert.deepEqual(Object.keys(schema.properties['urgency']?.properties ?? {}), [...urgencyRules]);
  });

  it('names the schema in the OpenAPI document, and every answer that a page understands', () => {
    const {paths} = read('standby-report.openapi.json') as {
      paths: {'/': {post: {requestBody: {content: Record<string, unknown>}; responses: object}}};
    };
    const {requestBody, responses} = paths['/'].post;
    assert.deepEqual(requestBody.content['application/json'], {schema: {$ref: 'standby-report.schema.json'}});
    assert.deepEqual(Object.keys(responses), ['200', '201', '400', '409', '413', '415', '422', '429', '503']);
  });
});
