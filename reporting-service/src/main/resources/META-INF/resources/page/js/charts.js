// Scatter of the open incidents on cells of about a kilometre, and the trend of fourteen days.

import { h, refill } from './dom.js';
import { number, percent, share, shortDay, t } from './texts.js';
import { clockState, showIncident } from './incidents.js';
import { openDrawer, table } from './drawer.js';

let loading = null;

/** One script of Apache ECharts, served by this service. */
function library() {
  loading ??= new Promise((resolve, reject) => {
    const script = h('script', { src: '/page/lib/echarts.min.js', onerror: reject });
    script.addEventListener('load', () => resolve(window.echarts));
    document.head.append(script);
  });
  return loading;
}

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const size = (rem) => rem * parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Incidents of one cell are one dot that grows with them. */
export function cells(lines) {
  const found = new Map();
  for (const line of lines) {
    if (!line.cell) continue;
    const key = `${line.cell.lat},${line.cell.lon}`;
    const cell = found.get(key) ?? { lat: line.cell.lat, lon: line.cell.lon, lines: [] };
    cell.lines.push(line);
    found.set(key, cell);
  }
  return [...found.values()];
}

/** Sides of a field that holds all cells undistorted: a degree of longitude shrinks to the north. */
export function field(points, width, height) {
  const mid = (of) => (Math.min(...of) + Math.max(...of)) / 2;
  const spread = (of) => Math.max(...of) - Math.min(...of);
  const lats = points.map((point) => point.lat);
  const lons = points.map((point) => point.lon);
  const shrink = Math.cos((mid(lats) * Math.PI) / 180);
  const degreesHigh = Math.max(spread(lats), (spread(lons) * shrink * height) / width, 0.04) * 1.25;
  const degreesWide = (degreesHigh * width) / height / shrink;
  return {
    lat: [mid(lats) - degreesHigh / 2, mid(lats) + degreesHigh / 2],
    lon: [mid(lons) - degreesWide / 2, mid(lons) + degreesWide / 2],
  };
}

export class RoomCharts {
  constructor(mapBox, trendBox, lines) {
    this.lines = lines;
    this.trend = [];
    this.map = this.frame(mapBox, 'map');
    this.days = this.frame(trendBox, 'trend');
    this.mapNote = mapBox.appendChild(h('p', { class: 'none' }));
    trendBox.append(
      h('button', { type: 'button', class: 'quiet more', onclick: () => this.showDays() }, t('trend.table')),
    );
    this.looks = matchMedia('(prefers-color-scheme: dark)');
    this.redraw = () => this.drawAll();
    this.looks.addEventListener('change', this.redraw);
    this.watch = new ResizeObserver(this.redraw);
    library().then(
      (echarts) => this.begin(echarts),
      () => this.mapNote.replaceChildren(t('charts.missing')),
    );
  }

  frame(box, name) {
    return refill(box, h('div', { class: 'chart', role: 'img', 'aria-label': t(`panel.${name}`) })).firstChild;
  }

  begin(echarts) {
    if (this.closed) return;
    this.mapChart = echarts.init(this.map, null, { renderer: 'canvas' });
    this.dayChart = echarts.init(this.days, null, { renderer: 'canvas' });
    this.mapChart.on('click', (event) => this.openCell(event.data.cell));
    this.dayChart.getZr().on('click', () => this.showDays());
    this.watch.observe(this.map);
    this.watch.observe(this.days);
  }

  close() {
    this.closed = true;
    this.looks.removeEventListener('change', this.redraw);
    this.watch.disconnect();
    this.mapChart?.dispose();
    this.dayChart?.dispose();
  }

  drawAll() {
    this.mapChart?.resize();
    this.dayChart?.resize();
    this.drawMap(this.lines());
    this.drawTrend(this.trend);
  }

  drawMap(lines) {
    const dots = cells(lines);
    const without = lines.filter((line) => !line.cell).length;
    this.mapNote.textContent = dots.length ? (without ? t('map.without', { n: without }) : '') : t('map.none');
    this.map.setAttribute('aria-label', t('map.said', { n: lines.length - without, cells: dots.length }));
    if (!this.mapChart) return;
    if (!dots.length) {
      this.mapChart.clear();
      return;
    }
    const sides = field(dots, this.map.clientWidth || 1, this.map.clientHeight || 1);
    this.mapChart.setOption(mapOption(dots, sides), true);
  }

  openCell(cell) {
    if (cell.lines.length === 1) {
      showIncident(cell.lines[0]);
      return;
    }
    const button = (line) => h('button', { type: 'button', class: 'line', onclick: () => showIncident(line) }, line.number ?? '–');
    openDrawer(
      t('map.cell', { lat: cell.lat, lon: cell.lon }),
      table([t('incident.number'), t('incident.clock')], cell.lines.map((line) => [button(line), t(`clock.word.${clockState(line)}`)])),
    );
  }

  drawTrend(days) {
    this.trend = days;
    const last = days[days.length - 1];
    this.days.setAttribute(
      'aria-label',
      last ? t('trend.said', { day: last.day, n: last.incidents, rate: percent(last.onTime?.rate) }) : t('panel.trend'),
    );
    this.dayChart?.setOption(trendOption(days), true);
  }

  showDays() {
    openDrawer(
      t('panel.trend'),
      table(
        [t('day'), t('figure.incidents'), t('figure.found'), t('figure.onTime'), t('share.range')],
        this.trend.map((day) => [day.day, number(day.incidents), number(day.found), percent(day.onTime?.rate), share(day.onTime)]),
      ),
    );
  }
}

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function mapOption(dots, sides) {
  const late = (cell) => cell.lines.some((line) => clockState(line) === 'late');
  const axis = (range) => ({
    type: 'value',
    min: range[0],
    max: range[1],
    axisLabel: { show: false },
    axisTick: { show: false },
    axisLine: { show: false },
    splitNumber: 6,
    splitLine: { lineStyle: { color: colour('--grid') } },
  });
  return {
    animation: !still(),
    animationDuration: 300,
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: axis(sides.lon),
    yAxis: axis(sides.lat),
    series: [
      {
        type: 'scatter',
        data: dots.map((cell) => ({
          value: [cell.lon, cell.lat],
          cell,
          symbolSize: size(0.9) * (1 + Math.sqrt(cell.lines.length)),
          itemStyle: {
            color: late(cell) ? colour('--late') : colour('--accent'),
            borderColor: colour('--panel'),
            borderWidth: 2,
          },
          label: { show: cell.lines.length > 1, formatter: String(cell.lines.length), color: colour('--on-accent'), fontSize: size(0.9) },
        })),
      },
    ],
  };
}

function trendOption(days) {
  const text = { color: colour('--soft'), fontSize: size(0.8) };
  return {
    animation: !still(),
    animationDuration: 300,
    grid: { left: size(2.6), right: size(3.2), top: size(2), bottom: size(1.6) },
    legend: { top: 0, itemHeight: size(0.6), itemWidth: size(1), textStyle: { color: colour('--soft'), fontSize: size(0.85) } },
    xAxis: {
      type: 'category',
      data: days.map((day) => shortDay(day.day)),
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: colour('--grid') } },
      axisTick: { show: false },
    },
    yAxis: [
      { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: colour('--grid') } } },
      { type: 'value', min: 0, max: 100, interval: 50, axisLabel: { ...text, formatter: '{value} %' }, splitLine: { show: false } },
    ],
    series: [
      { name: t('figure.incidents'), type: 'bar', data: days.map((day) => day.incidents), itemStyle: { color: colour('--accent') }, barMaxWidth: size(1) },
      { name: t('figure.found'), type: 'bar', data: days.map((day) => day.found), itemStyle: { color: colour('--accent-soft') }, barMaxWidth: size(1) },
      {
        name: t('figure.onTime'),
        type: 'line',
        yAxisIndex: 1,
        data: days.map((day) => (day.onTime?.rate === null || day.onTime?.rate === undefined ? null : Math.round(day.onTime.rate * 1000) / 10)),
        symbolSize: size(0.4),
        lineStyle: { color: colour('--ink'), width: Math.max(1.5, size(0.12)) },
        itemStyle: { color: colour('--ink') },
      },
    ],
  };
}
