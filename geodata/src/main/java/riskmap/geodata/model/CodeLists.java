package riskmap.geodata.model;

/** The code lists of the standard catalogue. Values are stored; titles are what people read and may import. */
final class CodeLists {

    static final CodeList RISK_LEVEL = CodeList.of("risk-level", RiskLevel.values());
    static final CodeList HAZARD_LEVEL = CodeList.of("major-hazard-level", MajorHazardLevel.values());
    static final CodeList DANGER_CLASS = CodeList.of("danger-class", DangerClass.values());
    static final CodeList SUPERVISION = CodeList.of("supervision-level", SupervisionLevel.values());
    static final CodeList WARNING = CodeList.of("warning-colour", WarningColour.values());
    static final CodeList ACCIDENT_GRADE = CodeList.of("accident-grade", AccidentGrade.values());
    static final CodeList RESPONSE_LEVEL = CodeList.of("response-level", ResponseLevel.values());

    /** The themes the sources name: six of the industrial park and those the other zones add. */
    static final CodeList THEME = CodeList.of(
            "theme",
            row("chemicals", "危险化学品", "Hazardous chemicals"),
            row("fire", "消防安全", "Fire safety"),
            row("transport", "交通运输", "Transport"),
            row("construction", "建筑施工", "Construction"),
            row("buildings", "既有建筑", "Existing buildings"),
            row("gas", "城镇燃气", "Town gas"),
            row("dust", "粉尘涉爆", "Explosive dust"),
            row("confined", "有限空间", "Confined space"),
            row("special-equipment", "特种设备", "Special equipment"),
            row("waste", "危险废物", "Hazardous waste"),
            row("industry", "工贸", "Industry and trade"),
            row("crowds", "人员密集场所", "Crowded places"));

    static final CodeList METHOD = CodeList.of(
            "risk-method",
            row("lec", "LEC 作业条件危险性评价法", "LEC"),
            row("ls", "LS 风险矩阵法", "LS matrix"),
            row("direct", "直接判定", "Direct judgement"));

    static final CodeList TRADE = CodeList.of(
            "trade",
            row("chemical", "化工", "Chemicals"),
            row("pharma", "医药", "Pharmaceuticals"),
            row("electronics", "电子信息", "Electronics"),
            row("machinery", "机械制造", "Machinery"),
            row("metal", "金属加工", "Metalworking"),
            row("textile", "纺织印染", "Textiles"),
            row("food", "食品", "Food"),
            row("storage", "仓储物流", "Storage and logistics"),
            row("fuel", "油气经营", "Fuel and gas"),
            row("construction", "建筑施工", "Construction"),
            row("transport", "交通运输", "Transport"),
            row("catering", "餐饮住宿", "Catering and lodging"),
            row("retail", "批发零售", "Wholesale and retail"),
            row("services", "商务服务", "Services"),
            row("other", "其他", "Other"));

    static final CodeList SCALE = CodeList.of(
            "scale", row("large", "规上", "Above scale"), row("small", "规下", "Below scale"), row("micro", "小微", "Micro"));

    static final CodeList LIFE_CYCLE = CodeList.of(
            "life-cycle",
            row("active", "在业", "Active"),
            row("suspended", "停产", "Suspended"),
            row("closed", "关停取缔", "Closed down"));

    static final CodeList DANGER_STATE = CodeList.of(
            "danger-state",
            row("found", "发现", "Found"),
            row("graded", "核实定级", "Verified and graded"),
            row("assigned", "交办", "Assigned"),
            row("mending", "整改中", "Being mended"),
            row("recheck", "待复查", "Awaiting re-check"),
            row("returned", "退回", "Returned"),
            row("extended", "延期", "Extended"),
            row("closed", "销号", "Closed"),
            row("reopened", "重开", "Reopened"));

    static final CodeList SOURCE_SYSTEM = CodeList.of(
            "source-system",
            row("grid-platform", "网格化监管平台", "Grid supervision platform"),
            row("problem-platform", "安全生产问题处置监管平台", "Problem handling platform"),
            row("inspection-group", "督导组", "Inspection group"),
            row("self-report", "企业自查自报", "Enterprise self-report"),
            row("public-report", "群众举报", "Public report"),
            row("paper", "纸质台账", "Paper ledger"));

    static final CodeList INSPECTION_KIND = CodeList.of(
            "inspection-kind",
            row("patrol", "网格巡查", "Grid patrol"),
            row("inspection", "行政检查", "Licensed inspection"),
            row("joint", "联合检查", "Joint inspection"));

    static final CodeList PROTECTED_KIND = CodeList.of(
            "protected-kind",
            row("school", "学校", "School"),
            row("kindergarten", "幼儿园", "Kindergarten"),
            row("hospital", "医院", "Hospital"),
            row("clinic", "诊所", "Clinic"),
            row("care-home", "福利院", "Care home"),
            row("mall", "商场", "Mall"),
            row("market", "市场", "Market"),
            row("station", "车站", "Station"),
            row("worship", "宗教场所", "Place of worship"),
            row("culture", "文体场馆", "Culture and sport"),
            row("hotel", "宾馆", "Hotel"),
            row("government", "机关", "Government office"),
            row("housing", "居住小区", "Housing estate"),
            row("other", "其他", "Other"));

    static final CodeList RESOURCE_KIND = CodeList.of(
            "resource-kind",
            row("fire-station", "消防站", "Fire station"),
            row("rescue-team", "救援队", "Rescue team"),
            row("chemical-team", "危化处置队", "Chemical response team"),
            row("hospital", "医院", "Hospital"),
            row("ambulance", "急救站", "Ambulance station"),
            row("police", "公安", "Police"),
            row("store", "物资库", "Emergency store"),
            row("shelter", "避难场所", "Shelter"),
            row("hydrant", "消火栓", "Hydrant"),
            row("assembly", "集结点", "Assembly point"));

    static final CodeList RESOURCE_STATUS = CodeList.of(
            "resource-status",
            row("ready", "可用", "Ready"),
            row("committed", "已出动", "Committed"),
            row("out", "停用", "Out of service"),
            row("unknown", "未确认", "Unconfirmed"));

    static final CodeList INCIDENT_STATE = CodeList.of(
            "incident-state",
            row("open", "进行中", "Open"),
            row("controlled", "已控制", "Controlled"),
            row("closed", "已结束", "Closed"));

    static final CodeList SENSOR_KIND = CodeList.of(
            "sensor-kind",
            row("toxic-gas", "有毒气体", "Toxic gas"),
            row("flammable-gas", "可燃气体", "Flammable gas"),
            row("level", "储罐液位", "Tank level"),
            row("pressure", "压力", "Pressure"),
            row("temperature", "温度", "Temperature"),
            row("wind", "风速风向", "Wind"));

    static final CodeList SENSOR_STATE = CodeList.of(
            "sensor-state",
            row("alarm", "报警", "Alarm"),
            row("normal", "正常", "Normal"),
            row("stale", "数据过期", "Data out of date"),
            row("fault", "故障", "Fault"));

    static final CodeList GRID_LEVEL = CodeList.of(
            "grid-level",
            row("zone", "区镇", "Zone"),
            row("street", "办事处(街道)", "Street"),
            row("community", "村(社区)", "Community"));

    static final CodeList CLUSTER_ORIGIN =
            CodeList.of("cluster-origin", row("declared", "已申报", "Declared"), row("detected", "识别", "Detected"));

    static final CodeList ROAD_CLASS = CodeList.of(
            "road-class",
            row("motorway", "高速公路", "Motorway"),
            row("trunk", "快速路", "Trunk road"),
            row("primary", "主干路", "Primary road"),
            row("secondary", "次干路", "Secondary road"),
            row("tertiary", "支路", "Tertiary road"),
            row("residential", "街巷", "Residential street"),
            row("service", "内部道路", "Service road"),
            row("path", "人行道", "Path"),
            row("rail", "铁路", "Railway"));

    static final CodeList LAND_USE = CodeList.of(
            "land-use",
            row("residential", "居住", "Residential"),
            row("industrial", "工业", "Industrial"),
            row("commercial", "商业", "Commercial"),
            row("green", "绿地", "Green"),
            row("farmland", "农田", "Farmland"),
            row("civic", "公共设施", "Civic"),
            row("transport", "交通设施", "Transport"),
            row("building", "建筑", "Building"),
            row("land", "陆地", "Land"));

    static final CodeList WATER_KIND = CodeList.of(
            "water-kind",
            row("lake", "湖泊", "Lake"),
            row("river", "河流", "River"),
            row("canal", "河道", "Canal"),
            row("sea", "海", "Sea"));

    static final CodeList SUBSTANCE_STATE = CodeList.of(
            "hazard-kind",
            row("chemical", "危险化学品", "Hazardous chemicals"),
            row("fuel", "加油加气站", "Fuel station"),
            row("tank", "储罐区", "Tank farm"),
            row("warehouse", "危险品仓库", "Dangerous goods store"),
            row("ammonia", "涉氨制冷", "Ammonia cooling"),
            row("pipeline", "油气管道", "Oil and gas pipeline"),
            row("other", "其他", "Other"));

    private CodeLists() {}

    private static String[] row(String... texts) {
        return texts;
    }
}
