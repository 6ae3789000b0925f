package riskmap.geodata.model;

import static riskmap.geodata.model.Attribute.coded;
import static riskmap.geodata.model.Attribute.of;
import static riskmap.geodata.model.Attribute.text;
import static riskmap.geodata.model.AttributeType.BOOLEAN;
import static riskmap.geodata.model.AttributeType.DATE;
import static riskmap.geodata.model.AttributeType.DECIMAL;
import static riskmap.geodata.model.AttributeType.INSTANT;
import static riskmap.geodata.model.AttributeType.INTEGER;

import java.time.Duration;
import java.util.List;
import riskmap.geodata.model.Layer.Role;
import riskmap.geodata.model.LayerStyle.Symbol;

/** What can go wrong, what did, and what was done about it. */
final class RiskLayers {

    /** Where dangerous substances are kept is told to the public no closer than this, in metres. */
    private static final int PUBLIC_LATTICE = 500;

    private RiskLayers() {}

    static List<Layer> all() {
        return List.of(
                riskPoints(), hazardSources(), hiddenDangers(), inspections(), penalties(), incidents(), sensors());
    }

    private static Layer riskPoints() {
        return new Layer(
                        "risk-points",
                        LocalizedText.of("风险点", "Risk points"),
                        LocalizedText.of(
                                "普查登记的安全风险点,按红橙黄蓝四色分级。",
                                "Surveyed safety risk points, graded red, orange, yellow or blue."),
                        GeometryKind.POINT,
                        List.of(
                                text("name", "名称", "Name").needed(),
                                coded("level", "风险等级", "Risk level", CodeLists.RISK_LEVEL)
                                        .needed(),
                                coded("theme", "专题", "Theme", CodeLists.THEME),
                                text("enterprise_id", "所属企业", "Enterprise"),
                                coded("method", "评价方法", "Method", CodeLists.METHOD),
                                of("likelihood", DECIMAL, "可能性 L", "Likelihood L"),
                                of("exposure", DECIMAL, "暴露频率 E", "Exposure E"),
                                of("consequence", DECIMAL, "后果 C/S", "Consequence C or S"),
                                of("score", DECIMAL, "风险值", "Risk score"),
                                text("accident_type", "可能事故类型", "Possible accident"),
                                text("measures", "管控措施", "Control measures"),
                                text("owner", "责任人", "Responsible person").hidden(),
                                text("regulator", "行业监管部门", "Trade regulator"),
                                of("survey_date", DATE, "排查日期", "Surveyed on"),
                                of("next_survey_due", DATE, "下次排查期限", "Next survey due"),
                                text("hazard_source_id", "所属危险源", "Hazard source")
                                        .hidden()),
                        new ZoomRange(0, 18, 14),
                        new LayerStyle(Symbol.DOT, "#3b82f6", "level", "name", 70),
                        Role.MAIN,
                        false,
                        60,
                        Duration.ofHours(24))
                .coarseWhereLinked(PUBLIC_LATTICE, "hazard_source_id");
    }

    private static Layer hazardSources() {
        return new Layer(
                        "hazard-sources",
                        LocalizedText.of("危险源", "Hazard sources"),
                        LocalizedText.of(
                                "存放危险物质的单元,按 GB 18218-2018 辨识分级。",
                                "Units holding dangerous substances, identified and graded by GB 18218-2018."),
                        GeometryKind.POINT_OR_POLYGON,
                        List.of(
                                text("name", "名称", "Name").needed(),
                                coded("level", "重大危险源等级", "Major hazard level", CodeLists.HAZARD_LEVEL),
                                coded("kind", "类型", "Kind", CodeLists.SUBSTANCE_STATE),
                                text("enterprise_id", "所属企业", "Enterprise").hidden(),
                                text("substances", "物质及存量", "Substances and quantities")
                                        .hidden(),
                                of("quantity", DECIMAL, "最大存量", "Greatest quantity")
                                        .in("t")
                                        .hidden(),
                                of("s_value", DECIMAL, "辨识指标 S", "Identification S")
                                        .hidden(),
                                of("r_value", DECIMAL, "分级指标 R", "Grading R").hidden(),
                                of("alpha", DECIMAL, "校正系数 α", "Correction alpha"),
                                text("provenance", "计算依据", "Provenance").hidden(),
                                of("monitored", BOOLEAN, "在线监测", "Monitored online"),
                                text("owner", "责任人", "Responsible person").hidden(),
                                text("address", "地址", "Address").hidden()),
                        new ZoomRange(0, 18, 0),
                        new LayerStyle(Symbol.TRIANGLE, "#b45309", "level", "name", 80),
                        Role.MAIN,
                        false,
                        60,
                        Duration.ofHours(24))
                .coarse(PUBLIC_LATTICE);
    }

    private static Layer hiddenDangers() {
        return new Layer(
                "hidden-dangers",
                LocalizedText.of("隐患", "Hidden dangers"),
                LocalizedText.of("检查发现的事故隐患及其整改闭环。", "Defects found by inspections and the closing of each."),
                GeometryKind.POINT,
                List.of(
                        text("name", "内容", "What was found").needed(),
                        coded("danger_class", "隐患分类", "Class", CodeLists.DANGER_CLASS)
                                .needed(),
                        coded("state", "状态", "State", CodeLists.DANGER_STATE).needed(),
                        coded("supervision", "挂牌督办", "Supervised by", CodeLists.SUPERVISION),
                        coded("theme", "专题", "Theme", CodeLists.THEME),
                        text("enterprise_id", "企业", "Enterprise"),
                        text("inspection_id", "来源检查", "Inspection"),
                        coded("source_system", "来源系统", "Source system", CodeLists.SOURCE_SYSTEM),
                        of("found_on", DATE, "发现日期", "Found on"),
                        of("deadline", DATE, "整改期限", "Deadline"),
                        of("closed_on", DATE, "销号日期", "Closed on")),
                new ZoomRange(0, 18, 15),
                new LayerStyle(Symbol.DIAMOND, "#7c3aed", "danger_class", "name", 60),
                Role.CONTEXT,
                false,
                60,
                Duration.ofHours(12));
    }

    private static Layer inspections() {
        return new Layer(
                "inspections",
                LocalizedText.of("检查巡查", "Inspections"),
                LocalizedText.of(
                        "网格员巡查与行政检查的到场记录,二者分开统计。",
                        "Visits: patrols of grid officers and licensed inspections, kept apart."),
                GeometryKind.POINT,
                List.of(
                        coded("kind", "类别", "Kind", CodeLists.INSPECTION_KIND).needed(),
                        text("enterprise_id", "企业", "Enterprise"),
                        text("grid_code", "网格", "Grid"),
                        text("officer", "检查人员", "Officer").hidden(),
                        text("agencies", "参与部门", "Agencies"),
                        coded("source_system", "来源系统", "Source system", CodeLists.SOURCE_SYSTEM),
                        of("visited_at", INSTANT, "到场时间", "Visited at"),
                        of("duration", INTEGER, "用时", "Time spent").in("min"),
                        of("site_distance", DECIMAL, "定位与现场距离", "Distance of evidence from site")
                                .in("m"),
                        of("dangers_found", INTEGER, "发现隐患", "Dangers found")),
                new ZoomRange(0, 18, 15),
                new LayerStyle(Symbol.CROSS, "#0f766e", "kind", null, 50),
                Role.CONTEXT,
                false,
                60,
                Duration.ofHours(24));
    }

    private static Layer penalties() {
        return new Layer(
                "penalties",
                LocalizedText.of("行政处罚", "Penalties"),
                LocalizedText.of("事前处罚记录。", "Penalties imposed before an accident happened."),
                GeometryKind.POINT,
                List.of(
                        text("name", "案由", "Case").needed(),
                        text("enterprise_id", "企业", "Enterprise"),
                        of("amount", DECIMAL, "金额", "Amount").in("CNY"),
                        of("decided_on", DATE, "决定日期", "Decided on")),
                new ZoomRange(0, 18, 0),
                new LayerStyle(Symbol.SQUARE, "#78350f", null, "name", 40),
                Role.CONTEXT,
                false,
                300,
                null);
    }

    private static Layer incidents() {
        return new Layer(
                "incidents",
                LocalizedText.of("事件", "Incidents"),
                LocalizedText.of("事故与突发事件。", "Accidents and emergencies."),
                GeometryKind.POINT,
                List.of(
                        text("name", "名称", "Name").needed(),
                        coded("state", "状态", "State", CodeLists.INCIDENT_STATE).needed(),
                        coded("grade", "事故等级", "Accident grade", CodeLists.ACCIDENT_GRADE),
                        coded("response", "响应级别", "Response level", CodeLists.RESPONSE_LEVEL),
                        coded("warning", "预警颜色", "Warning colour", CodeLists.WARNING),
                        text("kind", "类型", "Kind"),
                        of("reported_at", INSTANT, "接报时间", "Reported at"),
                        of("deaths", INTEGER, "死亡人数", "Deaths"),
                        of("injured", INTEGER, "受伤人数", "Injured")),
                new ZoomRange(0, 18, 0),
                new LayerStyle(Symbol.CROSS, "#be123c", "state", "name", 95),
                Role.CONTEXT,
                false,
                0,
                null);
    }

    private static Layer sensors() {
        return new Layer(
                        "sensors",
                        LocalizedText.of("监测点", "Sensors"),
                        LocalizedText.of("在线监测点的读数、限值与时效。", "Online sensors: reading, limit and age."),
                        GeometryKind.POINT,
                        List.of(
                                text("name", "名称", "Name").needed(),
                                coded("kind", "类型", "Kind", CodeLists.SENSOR_KIND),
                                coded("state", "状态", "State", CodeLists.SENSOR_STATE),
                                of("reading", DECIMAL, "读数", "Reading"),
                                of("limit_value", DECIMAL, "限值", "Limit"),
                                text("unit", "单位", "Unit"),
                                of("read_at", INSTANT, "读数时间", "Read at"),
                                text("hazard_source_id", "危险源", "Hazard source").hidden()),
                        new ZoomRange(0, 18, 12),
                        new LayerStyle(Symbol.ROUNDED_SQUARE, "#0891b2", "state", "name", 75),
                        Role.CONTEXT,
                        false,
                        0,
                        Duration.ofMinutes(5))
                .coarse(PUBLIC_LATTICE);
    }
}
