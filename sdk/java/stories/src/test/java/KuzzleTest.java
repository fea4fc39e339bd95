import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dragoman_project.kuzzle.ApiClient;
import io.github.dragoman_project.kuzzle.ApiException;
import io.github.dragoman_project.kuzzle.api.AuthApi;
import io.github.dragoman_project.kuzzle.api.SecurityApi;
import io.github.dragoman_project.kuzzle.model.AnyLocalCredentials;
import io.github.dragoman_project.kuzzle.model.Content;
import io.github.dragoman_project.kuzzle.model.Credentials;
import io.github.dragoman_project.kuzzle.model.FullContent;
import io.github.dragoman_project.kuzzle.model.IdsQuery;
import io.github.dragoman_project.kuzzle.model.LocalCredentials;
import io.github.dragoman_project.kuzzle.model.NewUser;
import io.github.dragoman_project.kuzzle.model.Search;
import io.github.dragoman_project.kuzzle.model.SearchQuery;
import io.github.dragoman_project.kuzzle.model.Source;
import io.github.dragoman_project.kuzzle.model.StrategyName;
import io.github.dragoman_project.kuzzle.model.UserList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KuzzleTest {
    @Test
    void aUserLivesFromMakingToDeletion() throws ApiException {
        SecurityApi security = new SecurityApi(as("admin", Server.adminPassword()));
        String kuid = Server.unique("jo/hn 100% ünï");
        String username = kuid + "'s login";

        FullContent content = new FullContent().profileIds(List.of("default")).putAdditionalProperty("team", "blue");
        AnyLocalCredentials local = new AnyLocalCredentials().username(username).password("secret-1");
        NewUser user = new NewUser().content(content).credentials(new Credentials().local(local));
        assertEquals(kuid, security.createUserWithID(kuid, user, null, null, null).getResult().getId());
        Source read = security.getUser(kuid, null, null).getResult().getSource();
        assertEquals("blue", read.getAdditionalProperty("team"));
        Content change = new Content().putAdditionalProperty("shift", "night");
        Source changed = security.updateUser(kuid, change, null, null, null, null).getResult().getSource();
        assertEquals(Map.of("team", "blue", "shift", "night"), changed.getAdditionalProperties());
        assertEquals(List.of("default"), changed.getProfileIds());

        assertEquals(kuid, new AuthApi(as(username, "secret-1")).getCurrentUser(null, null).getResult().getId());
        security.updateCredentials(StrategyName.LOCAL, kuid, new AnyLocalCredentials().password("secret-2"), null, null, null);
        assertEquals(kuid, new AuthApi(as(username, "secret-2")).getCurrentUser(null, null).getResult().getId());

        Search both = new Search().query(new SearchQuery().ids(new IdsQuery().values(List.of(kuid, "admin"))));
        UserList page = security.searchUsers(1, 1, null, null, null, null, both).getResult();
        assertEquals(2, page.getTotal());
        assertEquals(1, page.getHits().size());

        assertEquals(401, assertThrows(ApiException.class, () -> as(username, "secret-1")).getCode());
        security.deleteUser(kuid, null, null, null);
        assertEquals(404, assertThrows(ApiException.class, () -> security.getUser(kuid, null, null)).getCode());
    }

    private static ApiClient as(String name, String password) throws ApiException {
        ApiClient client = new ApiClient().setBasePath(Server.door("kuzzle"));
        LocalCredentials credentials = new LocalCredentials().username(name).password(password);
        client.setBearerToken(new AuthApi(client).login(StrategyName.LOCAL, null, null, null, null, credentials).getResult().getJwt());
        return client;
    }
}
