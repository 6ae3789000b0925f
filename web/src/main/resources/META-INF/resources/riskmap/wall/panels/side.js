// One side of the screen: its columns of panels, of which a very wide screen has several.
import { h } from '../../dom.js';
import { get, subscribe } from '../../state.js';
import { columnsHere } from '../scene/room.js';
import { panelColumn } from './column.js';
import { shareOut } from './share.js';

/** Builds one side; `name` is `left` or `right`. */
export function panelSide(element, name) {
  const columns = [];

  const arrange = () => {
    const shared = shareOut(get('scene'), columnsHere())[name];
    while (columns.length > shared.length) columns.pop().dispose();
    while (columns.length < shared.length) {
      const column = h('div', { class: 'column' });
      element.append(column);
      columns.push(panelColumn(column));
    }
    shared.forEach((ids, i) => columns[i].show(ids));
  };

  subscribe(['scene', 'lang'], arrange);
  arrange();
  return {
    /** Keeps to the screen after it has changed its size. */
    fit() {
      if (columns.length !== columnsHere()) arrange();
      else columns.forEach((column) => column.fit());
    },
  };
}
