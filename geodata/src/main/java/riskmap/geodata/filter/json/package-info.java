/** CQL2 JSON: {@code JsonTree} reads any document, the reader makes the model of it, the writer writes a model. */
package riskmap.geodata.filter.json;
