package riskmap.geodata.model;

import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What is wrong with a geometry that is not valid (OGC 06-103r4, simple features), in both languages. */
public final class TopologyFault {

    private TopologyFault() {}

    /** The fault in words, without its place. */
    public static LocalizedText of(TopologyValidationError error) {
        return LocalizedText.of(chinese(error.getErrorType()), error.getMessage());
    }

    private static String chinese(int errorType) {
        return switch (errorType) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "孔洞在外环之外";
            case TopologyValidationError.NESTED_HOLES -> "孔洞相互嵌套";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "内部不连通";
            case TopologyValidationError.SELF_INTERSECTION -> "自相交";
            case TopologyValidationError.RING_SELF_INTERSECTION -> "环自相交";
            case TopologyValidationError.NESTED_SHELLS -> "外环相互嵌套";
            case TopologyValidationError.DUPLICATE_RINGS -> "有重复的环";
            case TopologyValidationError.TOO_FEW_POINTS -> "点数不足";
            case TopologyValidationError.INVALID_COORDINATE -> "坐标无效";
            case TopologyValidationError.RING_NOT_CLOSED -> "环不闭合";
            default -> "几何无效";
        };
    }
}
