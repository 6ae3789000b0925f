/**
 * The words of the risk map: layers, their attributes, features, and the scales a safety officer grades with.
 *
 * <p>Glossary. The standard's Chinese term comes first where one exists.
 *
 * <ul>
 *   <li><b>Layer</b> (图层): a kind of thing on the map, with one id used in URLs, tables, tiles and file names.
 *   <li><b>Feature</b> (要素): one thing of a layer: identity, geometry, attributes, version.
 *   <li><b>Risk point</b> (风险点): a facility, place, part or activity with inherent risk; graded by four colours.
 *   <li><b>Hazard source</b> (危险源): a unit that holds dangerous substances; graded by GB 18218-2018.
 *   <li><b>Grid</b> (网格): an inspection zone with a responsible officer, part of a plan.
 *   <li><b>Block</b> (基本单元): the indivisible unit grids are made of.
 *   <li><b>Hidden danger</b> (隐患): a defect found at a place, with a state, a class and a deadline.
 *   <li><b>Protected place</b> (防护目标): a place whose people must be protected: school, hospital, mall …
 * </ul>
 *
 * <p>Units and axes: coordinates are degrees, longitude first (CGCS2000 / WGS 84 terms); lengths are metres, areas
 * square metres; times are UTC instants. The types here hold data and validate themselves; they analyse nothing.
 */
package riskmap.geodata.model;
