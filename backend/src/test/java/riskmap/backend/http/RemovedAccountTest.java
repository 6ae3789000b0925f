package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import riskmap.backend.account.Accounts;
import riskmap.backend.account.Role;
import riskmap.backend.store.account.AccountStore;

/** A token ends with its account, its role and its password. */
class RemovedAccountTest {

    private static final String ITEMS = "/ogc/collections/risk-points/items";
    private static final String BODY =
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120,31]},"
                    + "\"properties\":{\"name\":\"n\",\"level\":\"red\"}}";

    @Test
    void aTokenEndsWithItsAccountItsRoleAndItsPassword() throws InterruptedException {
        try (TestService service = TestService.start()) {
            Accounts accounts = service.get(Accounts.class);
            AccountStore store = service.get(AccountStore.class);
            accounts.add("eve", "a long password", Role.EDITOR);
            String[] editor = login(service, "eve");
            assertEquals(201, service.send("POST", ITEMS, BODY, editor).statusCode());
            var eve = store.find("eve").orElseThrow();
            store.update(new AccountStore.Account("eve", eve.passwordHash(), Role.VIEWER.code(), eve.created()));
            awaitRefusal(service, editor);
            store.update(eve);
            assertEquals(201, awaitAnswer(service, editor, 201));
            accounts.changePassword("eve", "a new password");
            awaitRefusal(service, editor);
            accounts.changePassword("eve", "a long password");
            editor = login(service, "eve");
            assertEquals(201, service.send("POST", ITEMS, BODY, editor).statusCode());
            store.remove("eve");
            awaitRefusal(service, editor);
            accounts.add("eve", "a long password", Role.EDITOR);
            String[] again = login(service, "eve");
            assertEquals(201, service.send("POST", ITEMS, BODY, again).statusCode());
            awaitRefusal(service, editor);
        }
    }

    private static String[] login(TestService service, String username) {
        String body = "{\"username\":\"" + username + "\",\"password\":\"a long password\"}";
        HttpResponse<byte[]> answer = service.send("POST", "/login", body, "Content-Type", "application/json");
        String token = TestService.json(answer).get("access_token").asText();
        return new String[] {"Content-Type", "application/geo+json", "Authorization", "Bearer " + token};
    }

    private static void awaitRefusal(TestService service, String[] editor) throws InterruptedException {
        assertEquals(401, awaitAnswer(service, editor, 401));
    }

    private static int awaitAnswer(TestService service, String[] editor, int wanted) throws InterruptedException {
        int status = 0;
        for (int i = 0; i < 100 && status != wanted; i++) {
            status = service.send("POST", ITEMS, BODY, editor).statusCode();
            Thread.sleep(100);
        }
        return status;
    }
}
