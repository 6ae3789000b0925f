package riskmap.backend.http.imports;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.problem.ProblemAnswers;
import riskmap.backend.intake.ImportRefused;
import riskmap.backend.intake.ledger.UndoStep;
import riskmap.geodata.model.LocalizedText;

/** Answers with what imports refused. */
@Factory
class ImportProblems {

    @Singleton
    ExceptionHandler<ImportRefused, HttpResponse<byte[]>> refused() {
        return (request, refused) -> ProblemAnswers.answer(request, problem(refused));
    }

    private static Problem problem(ImportRefused refused) {
        LocalizedText said = refused.text();
        return switch (refused.reason()) {
            case UNKNOWN -> Problem.notFound(said);
            case WRONG_STATE ->
                Problem.of(409, "wrong-state", LocalizedText.of("导入处于别的状态", "The import is in another state"), said);
            case FILE_GONE ->
                Problem.of(410, "file-gone", LocalizedText.of("文件已不在此处", "The file is no longer here"), said);
            case BAD_NAME ->
                Problem.of(
                                400,
                                "invalid-parameter",
                                LocalizedText.of("参数的值不被允许", "A parameter has a value that is not allowed"),
                                said)
                        .with("parameter", "name");
            case TOO_LARGE -> Problem.of(413, "too-large", LocalizedText.of("文件太大", "The file is too large"), said);
            case EMPTY -> Problem.of(422, "empty-file", LocalizedText.of("文件是空的", "The file is empty"), said);
            case UNREADABLE -> unreadable(refused, said);
            case BAD_MAPPING ->
                Problem.of(
                        422,
                        "invalid-mapping",
                        LocalizedText.of("映射不适用", "The mapping does not fit"),
                        Problem.shortened(said));
            case BUSY ->
                Problem.of(503, "busy", LocalizedText.of("进行中的导入太多", "Too many imports are at work"), said)
                        .withHeader("Retry-After", "30");
            case EDITED_SINCE ->
                Problem.of(
                                409,
                                "edited-since",
                                LocalizedText.of("导入之后要素已被修改", "Features were edited since the import"),
                                said)
                        .with("count", refused.plan().conflicts())
                        .with("features", conflicts(refused.plan().examples()));
        };
    }

    private static Problem unreadable(ImportRefused refused, LocalizedText said) {
        Problem problem = Problem.of(
                422, "unreadable-file", LocalizedText.of("文件无法读取", "The file cannot be read"), Problem.shortened(said));
        return refused.columns().isEmpty() ? problem : problem.with("columns", refused.columns());
    }

    /** Conflicts as a document names them. */
    static List<Map<String, Object>> conflicts(List<UndoStep> steps) {
        return steps.stream().map(ImportProblems::conflict).toList();
    }

    private static Map<String, Object> conflict(UndoStep step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("layer", step.layerId());
        tree.put("id", step.id());
        tree.put("deleted", step.now() == null);
        tree.put("version", step.version());
        return tree;
    }
}
