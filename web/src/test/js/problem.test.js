import assert from 'node:assert/strict';
import test from 'node:test';

const page = '../../main/resources/META-INF/resources/riskmap';
const { Problem } = await import(`${page}/api.js`);
const { speak } = await import(`${page}/text/text.js`);
const { sayProblem } = await import(`${page}/wall/director/problem.js`);

const problem = (status, kind, more) => new Problem(status, { type: `urn:riskmap:problem:${kind}`, detail: 'an English sentence', ...more });

test('a refused document tells each wrong field in the language of the desk', () => {
  const errors = [
    { field: 'seconds', value: '2', reason: 'must be a whole number from 5 to 3600' },
    { field: 'title.zh', value: '', reason: 'must be a text of 1 to 60 characters' },
    { field: 'layers[3].filter', value: 'x', reason: "must be CQL2 text for layer 'grids': no such attribute" },
    { field: 'id', value: 'A', reason: "must be lower case letters, digits and hyphens, at most 40, and not 'new'" },
    { field: 'bezel.x', value: '-1', reason: 'must be a whole number from 0 to 1000' },
  ];
  const refused = problem(400, 'invalid-document', { errors });
  speak('zh');
  const said = sayProblem(refused);
  for (const part of ['停留秒数应为 5 至 3600 的整数', '中文名称应为 1 至 60 个字', '图层的过滤条件无法理解', '标识只能用小写字母', '横向边框']) assert.ok(said.includes(part), said);
  assert.ok(!/must|English/.test(said), said);
  speak('en');
  assert.match(sayProblem(refused), /Seconds.* must be a whole number from 5 to 3600; Chinese title must be 1 to 60 characters/);
});

test('a problem is told by its kind, one without a kind known here by its own sentence', () => {
  speak('zh');
  assert.equal(sayProblem(problem(401, 'login-failed')), '用户名或密码不对。');
  assert.equal(sayProblem(problem(412, 'precondition-failed')), '他人已修改，请重新打开后再保存。');
  assert.equal(sayProblem(problem(500, 'internal')), '没有成功：an English sentence');
  assert.equal(sayProblem(new TypeError('Failed to fetch')), '与服务器失去联系。');
});
