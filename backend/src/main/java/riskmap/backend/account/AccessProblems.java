package riskmap.backend.account;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.problem.ProblemAnswers;
import riskmap.geodata.model.LocalizedText;

/** Answers requests that may not be made: 401 to strangers, 403 to accounts without the role. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class AccessProblems implements ExceptionHandler<AuthorizationException, MutableHttpResponse<byte[]>> {

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<byte[]> handle(HttpRequest request, AuthorizationException refused) {
        String what = request.getMethodName() + " on '" + Problem.shorten(request.getPath()) + "'";
        if (refused.isForbidden()) {
            return ProblemAnswers.answer(
                    request,
                    Problem.of(
                            403,
                            "forbidden",
                            LocalizedText.of("此账号无权执行该操作", "The account may not do this"),
                            LocalizedText.of(
                                    what + " 需要角色 " + Role.EDITOR.code() + " 或 " + Role.ADMIN.code(),
                                    what + " needs the role " + Role.EDITOR.code() + " or " + Role.ADMIN.code())));
        }
        return ProblemAnswers.answer(
                request,
                Problem.of(
                                401,
                                "login-needed",
                                LocalizedText.of("需要登录", "This needs an account"),
                                LocalizedText.of(
                                        what + " 需要在 Authorization: Bearer … 头中给出 POST /login 发放的令牌",
                                        what + " needs a token from POST /login in the header Authorization: Bearer …"))
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }
}
