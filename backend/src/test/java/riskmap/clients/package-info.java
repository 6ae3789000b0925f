/** The service read by the programs people use: GDAL and QGIS. Skipped where a program is not installed. */
package riskmap.clients;
