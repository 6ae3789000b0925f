package riskmap.geodata.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.issue.IntakeReport;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.LayerCatalog;

/**
 * How fast 150,000 rows of a CSV table pass the intake: read, reproject, map, check; nothing is stored.
 *
 * <pre>java -cp … riskmap.geodata.intake.IntakeBenchmark [rows]</pre>
 */
public final class IntakeBenchmark {

    private static final int ROUNDS = 5;

    private IntakeBenchmark() {}

    /** Prints rows per second of each round, by the clock and by the processor time of the one thread, for degrees in UTF-8 and for metres in GBK. */
    public static void main(String[] args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 150_000;
        Path folder = Files.createTempDirectory("intake-benchmark");
        try {
            run("UTF-8, EPSG:4326", write(folder.resolve("degrees.csv"), rows, "UTF-8", false), "EPSG:4326", rows);
            run("GBK, EPSG:4549", write(folder.resolve("metres.csv"), rows, "GBK", true), "EPSG:4549", rows);
            run("UTF-8, BD-09", folder.resolve("degrees.csv"), "BD-09", rows);
        } finally {
            Files.deleteIfExists(folder.resolve("degrees.csv"));
            Files.deleteIfExists(folder.resolve("metres.csv"));
            Files.delete(folder);
        }
    }

    private static void run(String title, Path file, String crs, int rows) throws IOException {
        ImportMapping mapping = ImportMapping.forLayer("enterprises").withCrs(crs);
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            SourceReader source = SourceFiles.open(file, mapping);
            source.verify();
            IntakeReport report =
                    new Intake(LayerCatalog.standard(), mapping, null).run(source, (layer, feature) -> {}, bytes -> {});
            double seconds = (System.nanoTime() - start) / 1e9;
            double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s, round %d: %,d rows (%,d accepted, %,d rejected) of %.1f MB in %.2f s: %,.0f rows/s"
                            + " (%,.0f rows per second of processor)%n",
                    title,
                    round,
                    report.read(),
                    report.accepted(),
                    report.rejected(),
                    Files.size(file) / 1e6,
                    seconds,
                    rows / seconds,
                    rows / busy);
        }
    }

    private static Path write(Path file, int rows, String charset, boolean metres) throws IOException {
        Random random = new Random(42);
        try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName(charset))) {
            out.write("id,名称,统一社会信用代码,行业,规模,风险等级,存续状态,从业人数,双重预防机制,重点企业,行业监管部门,地址,经度,纬度\n");
            for (int i = 0; i < rows; i++) {
                double x = metres ? 500_000 + 80_000 * random.nextDouble() : 120.3 + random.nextDouble();
                double y = metres ? 3_400_000 + 90_000 * random.nextDouble() : 31.1 + 0.8 * random.nextDouble();
                out.write(String.format(
                                Locale.ROOT,
                                "E%06d,\"示范企业, 第%d号\",9132059%011dX,化工,小微,黄,在业,%d,是,否,应急管理局,工业园区示范路%d号,%.7f,%.7f%n",
                                i,
                                i,
                                i,
                                i % 500,
                                i % 900,
                                x,
                                y)
                        .replace("黄", "一般风险"));
            }
        }
        return file;
    }
}
