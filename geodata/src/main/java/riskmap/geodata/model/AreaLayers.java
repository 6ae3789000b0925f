package riskmap.geodata.model;

import static riskmap.geodata.model.Attribute.coded;
import static riskmap.geodata.model.Attribute.of;
import static riskmap.geodata.model.Attribute.text;
import static riskmap.geodata.model.AttributeType.DATE;
import static riskmap.geodata.model.AttributeType.DECIMAL;
import static riskmap.geodata.model.AttributeType.INTEGER;

import java.util.List;
import riskmap.geodata.model.Layer.Role;
import riskmap.geodata.model.LayerStyle.Symbol;

/** The areas work is divided by. */
final class AreaLayers {

    private AreaLayers() {}

    static List<Layer> all() {
        return List.of(grids(), industrialClusters(), blocks(), population(), jurisdiction());
    }

    private static Layer grids() {
        return new Layer(
                "grids",
                LocalizedText.of("网格", "Grids"),
                LocalizedText.of("检查网格,三级:区镇、街道、社区。", "Inspection grids in three levels: zone, street, community."),
                GeometryKind.POLYGON,
                List.of(
                        text("code", "网格编码", "Grid code").needed(),
                        text("name", "名称", "Name").needed(),
                        coded("grid_level", "层级", "Hierarchy level", CodeLists.GRID_LEVEL)
                                .needed(),
                        text("parent", "上级网格", "Parent grid"),
                        coded("level", "最高风险等级", "Highest risk level", CodeLists.RISK_LEVEL),
                        text("officer", "网格员", "Grid officer").hidden(),
                        text("deputy", "副网格员", "Deputy").hidden(),
                        of("plan_version", INTEGER, "方案版本", "Plan version"),
                        of("valid_from", DATE, "生效日期", "Valid from"),
                        of("valid_to", DATE, "失效日期", "Valid to"),
                        text("lineage", "沿革", "Lineage")),
                new ZoomRange(0, 18, 14),
                new LayerStyle(Symbol.AREA, "#64748b", "level", "code", 30),
                Role.MAIN,
                false,
                60,
                null);
    }

    private static Layer industrialClusters() {
        return new Layer(
                "industrial-clusters",
                LocalizedText.of("工业集中区", "Industrial clusters"),
                LocalizedText.of("申报的与识别出的工业集中区。", "Industrial areas, declared and detected."),
                GeometryKind.POLYGON,
                List.of(
                        text("name", "名称", "Name").needed(),
                        coded("origin", "来源", "Origin", CodeLists.CLUSTER_ORIGIN),
                        coded("trade", "主导行业", "Main trade", CodeLists.TRADE),
                        of("enterprise_count", INTEGER, "企业数", "Enterprises"),
                        of("area", DECIMAL, "面积", "Area").in("m²")),
                new ZoomRange(0, 18, 14),
                new LayerStyle(Symbol.OUTLINE, "#7c2d12", null, "name", 35),
                Role.MAIN,
                false,
                300,
                null);
    }

    private static Layer blocks() {
        return new Layer(
                "blocks",
                LocalizedText.of("基本单元", "Blocks"),
                LocalizedText.of(
                        "构成网格的最小单元,由道路与水系围合。", "The smallest units grids are made of, bounded by roads and water."),
                GeometryKind.POLYGON,
                List.of(
                        text("code", "编码", "Code"),
                        text("grid_code", "所属网格", "Grid"),
                        of("area", DECIMAL, "面积", "Area").in("m²")),
                new ZoomRange(10, 18, 15),
                new LayerStyle(Symbol.OUTLINE, "#94a3b8", null, null, 20),
                Role.CONTEXT,
                false,
                3600,
                null);
    }

    private static Layer population() {
        return new Layer(
                "population",
                LocalizedText.of("人口", "Population"),
                LocalizedText.of("常住人口,用于 α 与受影响人数。", "Residents, for the factor alpha and for exposure."),
                GeometryKind.POINT_OR_POLYGON,
                List.of(
                        text("name", "名称", "Name"),
                        of("residents", INTEGER, "常住人口", "Residents").needed(),
                        of("households", INTEGER, "户数", "Households"),
                        of("counted_on", DATE, "统计日期", "Counted on")),
                new ZoomRange(0, 18, 14),
                new LayerStyle(Symbol.DOT, "#0d9488", null, "name", 45),
                Role.CONTEXT,
                false,
                3600,
                null);
    }

    private static Layer jurisdiction() {
        return new Layer(
                "jurisdiction",
                LocalizedText.of("辖区", "Jurisdiction"),
                LocalizedText.of("网格必须覆盖的范围。", "The area the grids must cover."),
                GeometryKind.POLYGON,
                List.of(
                        text("name", "名称", "Name").needed(),
                        of("gdp", DECIMAL, "地区生产总值", "Gross domestic product").in("100 million CNY")),
                new ZoomRange(0, 18, 14),
                new LayerStyle(Symbol.OUTLINE, "#334155", null, "name", 25),
                Role.CONTEXT,
                false,
                3600,
                null);
    }
}
