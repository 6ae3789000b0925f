package riskmap.geodata.intake.geopackage;

import java.util.List;
import java.util.Map;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.CrsText;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.intake.issue.UnreadableSource;

/**
 * The table of a GeoPackage that holds the features.
 *
 * @param geometry index of its column of geometries
 * @param system id of its reference system within the file
 */
record FeatureTable(Database.Table table, int geometry, Object system) {

    /** Finds it: the only one, or of several the one called as the layer. */
    static FeatureTable find(String source, Database database, String layerId) throws UnreadableSource {
        List<Map<String, Object>> listed = database.all("gpkg_geometry_columns");
        if (listed.isEmpty()) {
            throw new UnreadableSource(
                    source,
                    "是没有要素表的 SQLite 数据库；GeoPackage 应有要素表",
                    "is an SQLite database without a table of features; a GeoPackage has one");
        }
        String wanted = layerId == null ? "" : layerId.replace('-', '_');
        Map<String, Object> entry = listed.stream()
                .filter(one -> wanted.equalsIgnoreCase(name(one).replace('-', '_')))
                .findFirst()
                .orElse(listed.get(0));
        if (listed.size() > 1 && !wanted.equalsIgnoreCase(name(entry).replace('-', '_'))) {
            String names = String.join(
                    ", ", listed.stream().limit(20).map(FeatureTable::name).toList());
            throw new UnreadableSource(
                    source,
                    "有 " + listed.size() + " 个要素表（" + names + "），没有一个名为“" + wanted + "”；请将所需的表导出为单独的文件",
                    "holds " + listed.size() + " tables of features (" + names + ") and none is called '" + wanted
                            + "'; export the one that is meant to a file of its own");
        }
        return of(source, database, entry);
    }

    private static String name(Map<String, Object> entry) {
        String name = String.valueOf(entry.get("table_name"));
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    private static FeatureTable of(String source, Database database, Map<String, Object> entry)
            throws UnreadableSource {
        Database.Table table = database.find(entry.get("table_name")).orElse(null);
        if (table == null || table.root() == 0) {
            throw new UnreadableSource(
                    source,
                    "登记的要素表“" + name(entry) + "”" + (table == null ? "不存在" : "是视图，请将其结果导出为表"),
                    "lists features in '" + name(entry) + "', which is "
                            + (table == null ? "not there" : "a view; export its result as a table"));
        }
        int geometry = table.columns().of(entry.get("column_name"));
        if (geometry < 0) {
            throw new UnreadableSource(
                    source,
                    "表“" + name(entry) + "”中没有所登记的几何列",
                    "has no column of geometries in '" + name(entry) + "' under the name it lists");
        }
        return new FeatureTable(table, geometry, entry.get("srs_id"));
    }

    /** The reference system the file declares for the table. */
    Crs crs(String source, Database database) throws UnreadableSource {
        for (Map<String, Object> row : database.all("gpkg_spatial_ref_sys")) {
            if (row.get("srs_id") != null && row.get("srs_id").equals(system)) {
                return crs(source, row);
            }
        }
        throw new UnreadableSource(
                source,
                "没有说明坐标系 " + system + " 是什么，请为导入指定坐标系",
                "does not say what its reference system " + system + " is; name it for the import");
    }

    private static Crs crs(String source, Map<String, Object> row) throws UnreadableSource {
        try {
            boolean epsg = "EPSG".equalsIgnoreCase(String.valueOf(row.get("organization")));
            return epsg
                    ? Crs.parse("EPSG:" + row.get("organization_coordsys_id"))
                    : CrsText.read(String.valueOf(row.get("definition")))
                            .orElseThrow(() -> new Misformed("其定义无法识别", "its definition is not known"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource(
                    source,
                    "坐标系“" + row.get("srs_name") + "”不能使用："
                            + Misformed.textOf(e).zh() + "；请为导入指定坐标系",
                    "has the reference system '" + row.get("srs_name") + "', which cannot be used: " + e.getMessage()
                            + "; name the system for the import");
        }
    }
}
