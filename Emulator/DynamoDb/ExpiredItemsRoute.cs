using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.DynamoDb;

/// <summary>LocalStack's <c>DELETE /_aws/dynamodb/expired</c>: deletes all items whose time to live is over, at once.</summary>
internal sealed class ExpiredItemsRoute(ExpirySweeper sweeper) : IEdgeRoute
{
    public bool Matches(HttpRequest request) => request.Path == "/_aws/dynamodb/expired" && HttpMethods.IsDelete(request.Method);

    public Task HandleAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync($$"""{"ExpiredItems": {{sweeper.Sweep()}}}""", http.RequestAborted);
    }
}
