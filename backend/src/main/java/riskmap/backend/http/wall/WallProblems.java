package riskmap.backend.http.wall;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.problem.ProblemAnswers;
import riskmap.backend.http.problem.ProblemException;
import riskmap.backend.http.problem.WriteProblems;
import riskmap.backend.wall.document.InvalidDocument;
import riskmap.backend.wall.document.ScreenId;
import riskmap.backend.wall.token.ScreenTokens.Holder;
import riskmap.geodata.model.LocalizedText;

/** What can be wrong with requests to the wall, in problems. */
@Factory
class WallProblems {

    /** Title of the problem of a token. */
    static final LocalizedText TOKEN = LocalizedText.of("屏幕令牌无效", "The token of the screen does not hold");

    @Singleton
    ExceptionHandler<InvalidDocument, HttpResponse<byte[]>> invalid() {
        return (request, invalid) -> ProblemAnswers.answer(
                request,
                Problem.of(
                                400,
                                "invalid-document",
                                LocalizedText.of("文档不符合定义", "The document breaks its declaration"),
                                invalid.text())
                        .with(
                                "errors",
                                invalid.violations().stream()
                                        .map(WriteProblems::field)
                                        .toList()));
    }

    /** An id of a screen or wall in an address; a problem of status 400 when it cannot be one. */
    static String id(String name, String given) {
        if (!ScreenId.fits(given)) {
            throw Problem.badParameter(name, given, ScreenId.EXPECTATION).toException();
        }
        return given;
    }

    /** The problem of a screen whose token does not hold. */
    static ProblemException token(String screen, Holder holder) {
        LocalizedText detail = holder == Holder.WRONG
                ? LocalizedText.of(
                        "屏幕“" + screen + "”有自己的令牌，而请求没有令牌或令牌不同；请用发放令牌时给出的地址打开 /wall",
                        "screen '" + screen + "' has a token of its own, and this request shows none or another;"
                                + " open /wall with the address that was made with the token")
                : LocalizedText.of(
                        "此屏的令牌已撤销，或属于“" + screen + "”以外的屏幕；请用新令牌打开 /wall，或用 /wall?token= 作为公开屏继续",
                        "the token this screen shows was revoked, or is that of another screen than '" + screen
                                + "'; open /wall with a new one, or /wall?token= to go on as a public screen");
        return Problem.of(401, "screen-token", TOKEN, detail)
                .with("screen", screen)
                .toException();
    }
}
