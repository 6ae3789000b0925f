import assert from 'node:assert/strict';
import test from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap';
const { Problem, language } = await import(`${page}/api.js`);
const { speak } = await import(`${page}/text/text.js`);
const { sayProblem } = await import(`${page}/wall/director/problem.js`);

const problem = (status, kind, more) => new Problem(status, { type: `urn:riskmap:problem:${kind}`, detail: '服务的一句话', ...more });

test('a refused document tells each wrong field as the form calls it, with what the service says of it', () => {
  const errors = [
    { field: 'seconds', value: '2', reason: '应为 5 至 3600 的整数' },
    { field: 'layers[3].filter', value: 'x', reason: '有重复' },
    { field: 'somethingNew', value: 'A', reason: '不是此处的成员' },
  ];
  const refused = problem(400, 'invalid-document', { errors });
  speak('zh');
  assert.match(sayProblem(refused), /停留秒数应为 5 至 3600 的整数; 图层有重复; somethingNew不是此处的成员/);
});

test('a problem is told in the words of the service, or of the page where that knows whom it speaks to', () => {
  speak('zh');
  assert.equal(sayProblem(problem(412, 'precondition-failed')), '他人已修改，请重新打开后再保存。');
  assert.match(sayProblem(problem(500, 'internal')), /没有成功.服务的一句话/);
  assert.equal(sayProblem(new TypeError('Failed to fetch')), '与服务器失去联系。');
});

test('the service is asked in the language of the page', async () => {
  assert.deepEqual(language(), { 'Accept-Language': 'zh' });
  globalThis.document = { documentElement: { lang: 'en' } };
  assert.deepEqual(language(), { 'Accept-Language': 'en' });
  delete globalThis.document;
});
