/**
 * How the city is spelt in SQL: the table and statements of a layer, values and geometries, and what differs between H2 and
 * PostGIS.
 */
package riskmap.backend.store.sql;
