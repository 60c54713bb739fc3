using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace CampusIssues.Benchmarks.ListPage;

/// <summary>The client that the product's code uses here: it adds up what its queries read and cost.</summary>
internal sealed class CostClient(Uri endpoint) : AmazonDynamoDBClient(
    new BasicAWSCredentials("test", "test"), new AmazonDynamoDBConfig { ServiceURL = endpoint.ToString(), AuthenticationRegion = "us-east-1" })
{
    private readonly Lock _sums = new();

    /// <summary>Items that queries read, shown or not.</summary>
    public int Examined { get; private set; }

    /// <summary>Read capacity units.</summary>
    public double Units { get; private set; }

    public int Queries { get; private set; }

    public void Forget() => (Queries, Examined, Units) = (0, 0, 0);

    public override async Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        var page = await base.QueryAsync(request, cancellationToken);
        lock (_sums)
        {
            Queries++;
            Examined += page.ScannedCount ?? 0;
            Units += page.ConsumedCapacity?.CapacityUnits ?? 0;
        }

        return page;
    }
}
