/** CQL2 text: {@code Tokens} cuts it into words, the reader makes the model of them, the writer writes a model. */
package riskmap.geodata.filter.text;
