/**
 * The model of a filter: an immutable tree of {@link riskmap.geodata.filter.expression.Call calls} over properties and
 * literals, the same whether it was read from text or from JSON. A tree may still mean nothing for a given layer; that is
 * found out when it is compiled.
 */
package riskmap.geodata.filter.expression;
