package riskmap.backend.account;

import io.micronaut.context.annotation.Factory;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import riskmap.backend.store.account.AccountStore;

/** The key that signs and checks tokens: random, made once, kept with the accounts. */
@Factory
class TokenSecret {

    private static final int BYTES = 48;

    @Singleton
    @Named("generator")
    SignatureGeneratorConfiguration signature(AccountStore store) {
        byte[] candidate = new byte[BYTES];
        new SecureRandom().nextBytes(candidate);
        SecretSignatureConfiguration configuration = new SecretSignatureConfiguration("generator");
        configuration.setSecret(store.secret("token-key", HexFormat.of().formatHex(candidate)));
        return new SecretSignature(configuration);
    }
}
