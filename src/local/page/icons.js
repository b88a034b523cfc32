// Small pictures drawn in the colour of the text around them. In: a name. Out: an SVG element.

const SVG = 'http://www.w3.org/2000/svg';
const paths = {
  eye: 'M12 5C6 5 2 12 2 12s4 7 10 7 10-7 10-7-4-7-10-7zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8zm0-2a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  file: 'M6 2h8l5 5v15H6zm8 1v5h5',
  lock: 'M7 10V7a5 5 0 0 1 10 0v3h2v11H5V10zm2 0h6V7a3 3 0 0 0-6 0z',
  picture: 'M3 4h18v16H3zm2 13h14l-4.5-6-3.5 4.5-2-2.5zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
};

export function icon(name) {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', paths[name]);
  path.setAttribute('fill-rule', 'evenodd');
  drawing.append(path);
  return drawing;
}
