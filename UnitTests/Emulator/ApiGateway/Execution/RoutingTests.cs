namespace CampusIssues.UnitTests.Emulator.ApiGateway.Execution;

public sealed class RoutingTests
{
    private readonly TestGateway _gateway = new();

    [Theory]
    [InlineData("/pets", "/pets")]
    [InlineData("/pets/", "/pets")]
    [InlineData("/pets/mine", "/pets/mine")]
    [InlineData("/pets/7", "/pets/{id}")]
    [InlineData("/pets/7/toys", "/pets/{id}/toys")]
    [InlineData("/pets/7/food", "/{proxy+}")]
    [InlineData("/pets/mine/toys", "/pets/{id}/toys")]
    [InlineData("/other", "/{proxy+}")]
    [InlineData("/other/deep/er", "/{proxy+}")]
    [InlineData("/", "/")]
    public async Task The_most_specific_resource_is_meant(string path, string resource)
    {
        foreach (var each in new[] { "/", "/{proxy+}", "/pets", "/pets/{id}", "/pets/mine", "/pets/{id}/toys" })
        {
            _gateway.Proxy("GET", each);
        }

        await _gateway.GetAsync(path);

        _gateway.Functions.Calls[0].Payload.ShouldStartWith($$"""{"resource":"{{resource}}",""");
    }

    [Theory]
    [InlineData("GET", "/nowhere")]
    [InlineData("POST", "/pets")]
    [InlineData("GET", "/Pets")]
    [InlineData("TRACE", "/any")]
    public async Task No_route_is_403_as_AWS_says_it(string method, string path)
    {
        _gateway.Proxy("GET", "/pets");
        _gateway.Proxy("ANY", "/any");

        var answer = await _gateway.SendAsync(method, path, null);

        answer.StatusCode.ShouldBe(403);
        answer.Body.ShouldBe("""{"message":"Missing Authentication Token"}""");
        answer.Headers["x-amzn-ErrorType"].ToString().ShouldBe("MissingAuthenticationTokenException");
    }

    [Fact]
    public async Task A_method_s_own_definition_comes_before_ANY()
    {
        _gateway.Proxy("ANY", "/x").OperationName = "any";
        _gateway.Proxy("PUT", "/x").OperationName = "put";

        await _gateway.SendAsync("PUT", "/x", null);
        await _gateway.SendAsync("DELETE", "/x", null);

        _gateway.Functions.Calls[0].Payload.ShouldContain("\"operationName\":\"put\"");
        _gateway.Functions.Calls[1].Payload.ShouldContain("\"operationName\":\"any\"");
    }

    [Fact]
    public async Task More_than_10_MB_is_413()
    {
        _gateway.Proxy("POST", "/x");

        var answer = await _gateway.SendAsync("POST", "/x", new byte[(10 * 1024 * 1024) + 1]);

        answer.StatusCode.ShouldBe(413);
        answer.Body.ShouldBe("""{"message":"Request Too Long"}""");
    }
}
