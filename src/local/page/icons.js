// Small pictures drawn in the colour of the text around them. In: a name. Out: an SVG element.

const SVG = 'http://www.w3.org/2000/svg';
const paths = {
  arrow: 'M3 20.5 22 12 3 3.5l.01 6.6L16 12 3.01 13.9z',
  bolt: 'M13 2 4 14h6l-1 8 9-12h-6z',
  close: 'M5.6 4.2 12 10.6l6.4-6.4 1.4 1.4-6.4 6.4 6.4 6.4-1.4 1.4-6.4-6.4-6.4 6.4-1.4-1.4 6.4-6.4-6.4-6.4z',
  copy: 'M8 2h12v14h-4v6H4V8h4zm2 2v4h6v6h2V4zM6 10v10h8V10z',
  eye: 'M12 5C6 5 2 12 2 12s4 7 10 7 10-7 10-7-4-7-10-7zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8zm0-2a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  file: 'M6 2h8l5 5v15H6zm8 1v5h5',
  link: 'M10.6 13.4a4 4 0 0 1 0-5.7l3.5-3.5a4 4 0 0 1 5.7 5.7l-2 2-1.4-1.4 2-2a2 2 0 0 0-2.9-2.9l-3.5 3.5a2 2 0 0 0 0 2.9zm2.8-2.8a4 4 0 0 1 0 5.7l-3.5 3.5a4 4 0 0 1-5.7-5.7l2-2 1.4 1.4-2 2a2 2 0 0 0 2.9 2.9l3.5-3.5a2 2 0 0 0 0-2.9z',
  lock: 'M7 10V7a5 5 0 0 1 10 0v3h2v11H5V10zm2 0h6V7a3 3 0 0 0-6 0z',
  menu: 'M3 5h18v2.4H3zm0 5.8h18v2.4H3zm0 5.8h18V19H3z',
  more: 'M5 9.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zm7 0a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zm7 0a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
  open: 'M14 3h7v7h-2V6.4l-9.3 9.3-1.4-1.4L17.6 5H14zM5 5h5v2H7v10h10v-3h2v5H5z',
  picture: 'M3 4h18v16H3zm2 13h14l-4.5-6-3.5 4.5-2-2.5zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  plus: 'M10.8 4h2.4v6.8H20v2.4h-6.8V20h-2.4v-6.8H4v-2.4h6.8z',
  thread: 'M6 3h2v9a3 3 0 0 0 3 3h5.6l-3-3L15 10.6 20.4 16 15 21.4 13.6 20l3-3H11a5 5 0 0 1-5-5z',
  warning: 'M12 2 1 21h22zm-1.1 7h2.2v6h-2.2zm0 7.4h2.2v2.2h-2.2z',
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
