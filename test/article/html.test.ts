import { expect, test } from 'vitest';
import { listClauses } from '../../src/article/listing.ts';
import { read, roles } from './read.ts';

const PAGE = `<!doctype html><html><head><title>News</title><script>let a = 'script';</script></head><body>
<nav><ul><li>Home</li></ul></nav><article><h1>Trust meets</h1><p>Monday 3&nbsp;May 2027<p>The <b>board</b> met in
 Salt&nbsp;House.<h2>Decisions</h2><ul><li>Paint the tower<ul><li>Ask for quotes</li></ul></li></ul>
<table><tr><td>Ida Moor</td><td>Chair</td></tr></table><button>Share</button></article><footer>Imprint</footer></body></html>`;

test('the text of a page is its article, one line a block, and roles stay', () => {
  const article = read(PAGE, 'page.html');
  expect(article.text).toBe(
    'Trust meets\nMonday 3\u00a0May 2027\nThe board met in Salt\u00a0House.\nDecisions\nPaint the tower\nAsk for quotes\nIda Moor | Chair\n',
  );
  expect(roles(article)).toEqual([
    'title: Trust meets',
    'dateline: Monday 3\u00a0May 2027',
    'prose: The board met in Salt\u00a0House.',
    'heading: Decisions',
    'item: Paint the tower',
    'item: Ask for quotes',
    'prose: Ida Moor | Chair',
  ]);
});

test('a page nested deeper than any stack is read', () => {
  expect(read(`${'<div>'.repeat(20_000)}The board met.`, 'page.htm').text).toBe('The board met.\n');
});

test('a listing tells number, role, place, section and words of each clause', () => {
  expect(listClauses(read(PAGE, 'page.html')).split('\n').at(4)).toBe(
    '   4  item      69–84  [Decisions]  Paint the tower',
  );
});
