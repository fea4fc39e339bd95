import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dragoman_project.kuzzle.ApiClient;
import io.github.dragoman_project.kuzzle.api.AuthApi;
import io.github.dragoman_project.kuzzle.model.LocalCredentials;
import io.github.dragoman_project.kuzzle.model.StrategyName;
import io.github.dragoman_project.kuzzle.model.UserAnswer;
import org.junit.jupiter.api.Test;

/** The first call, as README.md shows it. */
class KuzzleFirstCallTest {
    @Test
    void theAdministratorIsTheAdministrator() throws Exception {
        String address = Server.door("kuzzle");
        String password = Server.adminPassword();

        ApiClient client = new ApiClient().setBasePath(address);
        LocalCredentials admin = new LocalCredentials().username("admin").password(password);
        client.setBearerToken(new AuthApi(client).login(StrategyName.LOCAL, null, null, null, null, admin).getResult().getJwt());
        UserAnswer me = new AuthApi(client).getCurrentUser(null, null);
        System.out.println(me.getResult().getId());

        assertEquals("admin", me.getResult().getId());
    }
}
