// Bar charts of a workbook (DrawingML): each bar is a cell of the sheet, so that the chart follows whoever changes a number.
import { element, type Xml } from './xml.ts';

/** A bar: the cell that names it, the cell that holds it, and what stands in both, for readers that do not look. */
export interface Bar {
  nameCell: string;
  name: string;
  valueCell: string;
  value: number;
}

/** Bars of one thing side by side, from 0. */
export interface BarChart {
  title: string;
  /** The cell that names the thing, and what stands in it. */
  categoryCell: string;
  category: string;
  bars: readonly Bar[];
  /** How numbers are shown, as a format of cells. */
  format: string;
}

const chart = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const sheetDrawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const colors = ['2F5D8A', '7A9CC0', 'B8860B'];

// English metric units.
const EMU_PER_CM = 360_000;
const WIDTH = 9 * EMU_PER_CM;
const HEIGHT = 6 * EMU_PER_CM;
const GAP = EMU_PER_CM / 2;
const PER_LINE = 3;
const EMU_PER_POINT = 12_700;

/** Where the charts of a sheet stand: three side by side, below so many points of rows. */
export function drawingPart(charts: number, below: number): Xml {
  const top = below * EMU_PER_POINT + GAP;
  return element(
    'xdr:wsDr',
    { 'xmlns:xdr': sheetDrawing, 'xmlns:a': drawing },
    Array.from({ length: charts }, (_, i) => {
      const [column, line] = [i % PER_LINE, Math.floor(i / PER_LINE)];
      return anchor(i + 1, column * (WIDTH + GAP), top + line * (HEIGHT + GAP));
    }),
  );
}

/** By distance, as columns are as wide as each reader's letters. */
function anchor(number: number, x: number, y: number): Xml {
  const zero = { x: 0, y: 0 };
  return element('xdr:absoluteAnchor', {}, [
    element('xdr:pos', { x, y }),
    element('xdr:ext', { cx: WIDTH, cy: HEIGHT }),
    element('xdr:graphicFrame', { macro: '' }, [
      element('xdr:nvGraphicFramePr', {}, [element('xdr:cNvPr', { id: number + 1, name: `Chart ${number}` }), element('xdr:cNvGraphicFramePr')]),
      element('xdr:xfrm', {}, [element('a:off', zero), element('a:ext', { cx: 0, cy: 0 })]),
      element('a:graphic', {}, [
        element('a:graphicData', { uri: chart }, [element('c:chart', { 'xmlns:c': chart, 'xmlns:r': office, 'r:id': `rId${number}` })]),
      ]),
    ]),
    element('xdr:clientData'),
  ]);
}

/** The part of one chart. */
export function chartPart(given: BarChart): Xml {
  return element('c:chartSpace', { 'xmlns:c': chart, 'xmlns:a': drawing, 'xmlns:r': office }, [
    val('c:roundedCorners', 0),
    element('c:chart', {}, [
      element('c:title', {}, [
        element('c:tx', {}, [element('c:rich', {}, [element('a:bodyPr'), element('a:p', {}, [run(given.title)])])]),
        val('c:overlay', 0),
      ]),
      val('c:autoTitleDeleted', 0),
      element('c:plotArea', {}, [element('c:layout'), barsPart(given), categoryAxis(), valueAxis()]),
      element('c:legend', {}, [val('c:legendPos', 'b'), val('c:overlay', 0)]),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ]),
  ]);
}

function barsPart(given: BarChart): Xml {
  return element('c:barChart', {}, [
    val('c:barDir', 'bar'),
    val('c:grouping', 'clustered'),
    val('c:varyColors', 0),
    ...given.bars.map((bar, i) => series(bar, i, given)),
    val('c:gapWidth', 60),
    val('c:axId', 1),
    val('c:axId', 2),
  ]);
}

function series({ nameCell, name, valueCell, value }: Bar, index: number, { categoryCell, category, format }: BarChart): Xml {
  const shown = ['c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'];
  return element('c:ser', {}, [
    val('c:idx', index),
    val('c:order', index),
    element('c:tx', {}, [strings(nameCell, name)]),
    element('c:spPr', {}, [element('a:solidFill', {}, [element('a:srgbClr', { val: colors[index % colors.length] })])]),
    val('c:invertIfNegative', 0),
    element('c:dLbls', {}, [element('c:numFmt', { formatCode: format, sourceLinked: 0 }), ...shown.map((name) => val(name, name === 'c:showVal' ? 1 : 0))]),
    element('c:cat', {}, [strings(categoryCell, category)]),
    element('c:val', {}, [
      element('c:numRef', {}, [
        element('c:f', {}, valueCell),
        element('c:numCache', {}, [element('c:formatCode', {}, format), val('c:ptCount', 1), element('c:pt', { idx: 0 }, [element('c:v', {}, String(value))])]),
      ]),
    ]),
  ]);
}

function strings(cell: string, text: string): Xml {
  const cache = element('c:strCache', {}, [val('c:ptCount', 1), element('c:pt', { idx: 0 }, [element('c:v', {}, text)])]);
  return element('c:strRef', {}, [element('c:f', {}, cell), cache]);
}

function categoryAxis(): Xml {
  return element('c:catAx', {}, [
    val('c:axId', 1),
    // The first bar on top.
    element('c:scaling', {}, [val('c:orientation', 'maxMin')]),
    val('c:delete', 1),
    val('c:axPos', 'l'),
    val('c:crossAx', 2),
    val('c:crosses', 'autoZero'),
  ]);
}

/** From 0: a bar that begins elsewhere exaggerates. Each bar says its number, and the axis none. */
function valueAxis(): Xml {
  return element('c:valAx', {}, [
    val('c:axId', 2),
    element('c:scaling', {}, [val('c:orientation', 'minMax'), val('c:min', 0)]),
    val('c:delete', 1),
    val('c:axPos', 'b'),
    val('c:crossAx', 1),
    val('c:crosses', 'max'),
  ]);
}

const run = (text: string): Xml => element('a:r', {}, [element('a:rPr', { lang: 'fr-FR', sz: 900, b: 1 }), element('a:t', {}, text)]);

const val = (name: string, value: string | number): Xml => element(name, { val: value });
