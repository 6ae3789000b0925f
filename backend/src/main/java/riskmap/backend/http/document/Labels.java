package riskmap.backend.http.document;

import java.util.Map;
import riskmap.geodata.model.LocalizedText;

/** What people read for the names of members and the relations of links on a page; the name itself where none is known. */
final class Labels {

    private static final Map<String, LocalizedText> MEMBERS = Map.ofEntries(
            entry("home", "接口首页", "Start of the interface"),
            entry("title", "标题", "Title"),
            entry("description", "说明", "Description"),
            entry("links", "链接", "Links"),
            entry("collections", "图层", "Layers"),
            entry("collection", "图层", "Layer"),
            entry("id", "编号", "Id"),
            entry("numberMatched", "符合条件", "Matched"),
            entry("numberReturned", "本页", "On this page"),
            entry("features", "要素", "Features"),
            entry("version", "版本", "Version"),
            entry("versions", "历史版本", "Versions"),
            entry("updated", "更新时间", "Updated"),
            entry("geometry", "几何", "Geometry"),
            entry("extent", "范围", "Extent"),
            entry("spatial", "空间", "In space"),
            entry("temporal", "时间", "In time"),
            entry("crs", "坐标参考系", "Reference systems"),
            entry("storageCrs", "存储坐标系", "Stored in"),
            entry("itemType", "条目类型", "Kind of items"),
            entry("count", "数量", "Count"),
            entry("changed", "最近变更", "Last changed"),
            entry("asOf", "数据时间", "As of"),
            entry("attributes", "属性", "Attributes"),
            entry("conformsTo", "符合的标准", "Conforms to"),
            entry("processes", "分析", "Analyses"),
            entry("jobs", "任务", "Jobs"),
            entry("tilesets", "瓦片集", "Tilesets"),
            entry("styles", "样式", "Styles"),
            entry("operation", "操作", "Operation"),
            entry("time", "时间", "Time"),
            entry("actor", "操作人", "Who"));

    private static final Map<String, LocalizedText> RELATIONS = Map.ofEntries(
            entry("self", "本文档", "This document"),
            entry("alternate", "其他格式", "Another format"),
            entry("service-desc", "接口定义", "Definition of the interface"),
            entry("service-doc", "接口说明", "Description of the interface"),
            entry("conformance", "符合的标准", "Standards it conforms to"),
            entry("data", "图层", "Layers"),
            entry("collection", "图层", "Layer"),
            entry("items", "要素", "Features"),
            entry("item", "要素", "Feature"),
            entry("next", "下一页", "Next page"),
            entry("prev", "上一页", "Previous page"),
            entry("queryables", "可筛选的属性", "What can be filtered by"),
            entry("sortables", "可排序的属性", "What can be sorted by"),
            entry("tilesets-vector", "矢量瓦片", "Vector tiles"),
            entry("tiling-schemes", "瓦片矩阵集", "Tile matrix sets"),
            entry("styles", "样式", "Styles"),
            entry("stylesheet", "样式", "Style"),
            entry("processes", "分析", "Analyses"),
            entry("execute", "执行(POST)", "Execute (POST)"),
            entry("version-history", "历史版本", "Versions"),
            entry("latest-version", "当前版本", "Latest version"),
            entry("predecessor-version", "上一版本", "Version before"));

    private Labels() {}

    private static Map.Entry<String, LocalizedText> entry(String name, String zh, String en) {
        return Map.entry(name, LocalizedText.of(zh, en));
    }

    /** What people read for a member of a document. */
    static String ofMember(String name, String language) {
        LocalizedText label = MEMBERS.get(name);
        return label == null ? name : label.in(language);
    }

    /** What people read for a relation; of one that is an address, its last part counts. */
    static String ofRelation(String relation, String language) {
        String name = relation.substring(relation.lastIndexOf('/') + 1);
        LocalizedText label = RELATIONS.get(name);
        return label == null ? name : label.in(language);
    }
}
