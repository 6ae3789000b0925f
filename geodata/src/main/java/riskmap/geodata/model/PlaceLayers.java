package riskmap.geodata.model;

import static riskmap.geodata.model.Attribute.coded;
import static riskmap.geodata.model.Attribute.of;
import static riskmap.geodata.model.Attribute.text;
import static riskmap.geodata.model.AttributeType.BOOLEAN;
import static riskmap.geodata.model.AttributeType.DATE;
import static riskmap.geodata.model.AttributeType.INSTANT;
import static riskmap.geodata.model.AttributeType.INTEGER;

import java.time.Duration;
import java.util.List;
import riskmap.geodata.model.Layer.Role;
import riskmap.geodata.model.LayerStyle.Symbol;

/** Who works here, whom we protect, who can help. */
final class PlaceLayers {

    private PlaceLayers() {}

    static List<Layer> all() {
        return List.of(enterprises(), protectedPlaces(), resources());
    }

    private static Layer enterprises() {
        return new Layer(
                "enterprises",
                LocalizedText.of("企业", "Enterprises"),
                LocalizedText.of("市场主体,以统一社会信用代码识别。", "Market entities, identified by unified social credit code."),
                GeometryKind.POINT_OR_POLYGON,
                List.of(
                        text("name", "名称", "Name").needed(),
                        text("credit_code", "统一社会信用代码", "Unified social credit code"),
                        coded("trade", "行业", "Trade", CodeLists.TRADE),
                        coded("scale", "规模", "Scale", CodeLists.SCALE),
                        coded("level", "风险等级", "Risk level", CodeLists.RISK_LEVEL),
                        coded("life_cycle", "存续状态", "Life cycle", CodeLists.LIFE_CYCLE),
                        of("employees", INTEGER, "从业人数", "Employees"),
                        of("double_prevention", BOOLEAN, "双重预防机制", "Double prevention"),
                        of("key_enterprise", BOOLEAN, "重点企业", "Key enterprise"),
                        of("risk_reported", BOOLEAN, "风险报告", "Risk reported"),
                        of("credit_flag", BOOLEAN, "失信", "Credit flag"),
                        text("leader", "挂钩领导", "Linked leader").hidden(),
                        text("regulator", "行业监管部门", "Trade regulator"),
                        text("address", "地址", "Address")),
                new ZoomRange(0, 18, 15),
                new LayerStyle(Symbol.DOT, "#64748b", "level", "name", 55),
                Role.CONTEXT,
                false,
                60,
                Duration.ofDays(7));
    }

    private static Layer protectedPlaces() {
        return new Layer(
                "protected-places",
                LocalizedText.of("防护目标", "Protected places"),
                LocalizedText.of(
                        "学校、医院、养老、商场等需要防护的场所。", "Schools, hospitals, care homes, malls and other places to protect."),
                GeometryKind.POINT_OR_POLYGON,
                List.of(
                        text("name", "名称", "Name").needed(),
                        coded("kind", "类型", "Kind", CodeLists.PROTECTED_KIND).needed(),
                        of("persons", INTEGER, "当前人数", "Persons now"),
                        of("person_limit", INTEGER, "人数上限", "Person limit"),
                        text("phone", "联系电话", "Phone").hidden(),
                        text("address", "地址", "Address")),
                new ZoomRange(0, 18, 0),
                new LayerStyle(Symbol.SQUARE, "#334155", "kind", "name", 85),
                Role.CONTEXT,
                false,
                300,
                null);
    }

    private static Layer resources() {
        return new Layer(
                "resources",
                LocalizedText.of("应急资源", "Emergency resources"),
                LocalizedText.of("队伍、物资库、避难场所、医院、消火栓。", "Teams, stores, shelters, hospitals, hydrants."),
                GeometryKind.POINT,
                List.of(
                        text("name", "名称", "Name").needed(),
                        coded("kind", "类型", "Kind", CodeLists.RESOURCE_KIND).needed(),
                        coded("status", "状态", "Status", CodeLists.RESOURCE_STATUS),
                        of("status_at", INSTANT, "状态确认时间", "Status confirmed at"),
                        of("persons", INTEGER, "人数", "Persons"),
                        of("vehicles", INTEGER, "车辆", "Vehicles"),
                        text("equipment", "装备", "Equipment"),
                        of("capacity", INTEGER, "容量", "Capacity"),
                        text("phone", "值班电话", "Duty phone").hidden(),
                        of("checked_on", DATE, "检查日期", "Checked on"),
                        text("address", "地址", "Address")),
                new ZoomRange(0, 18, 0),
                new LayerStyle(Symbol.ROUNDED_SQUARE, "#1d4ed8", "kind", "name", 90),
                Role.CONTEXT,
                false,
                60,
                Duration.ofHours(12));
    }
}
