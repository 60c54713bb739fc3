using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace CampusIssues.UnitTests.Functions.Support;

/// <summary>The real client, that counts what its queries read.</summary>
internal sealed class CountingDynamo(Uri endpoint) : AmazonDynamoDBClient(
    new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig { ServiceURL = endpoint.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 })
{
    private int _queries;
    private int _examined;

    public int Queries => _queries;

    /// <summary>Items that queries read, shown or not.</summary>
    public int Examined => _examined;

    public override async Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
    {
        var page = await base.QueryAsync(request, cancellationToken);
        Interlocked.Increment(ref _queries);
        Interlocked.Add(ref _examined, page.ScannedCount ?? 0);
        return page;
    }

    public void Forget() => _queries = _examined = 0;
}
