/** Layers as files of any offered format. {@link riskmap.geodata.export.files.FileFormat} is the door. */
package riskmap.geodata.export.files;
