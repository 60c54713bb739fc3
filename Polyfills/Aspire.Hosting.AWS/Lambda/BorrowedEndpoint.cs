using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.AWS.Lambda;

/// <summary>
/// An endpoint of a resource that runs inside another: the other's process listens at it. It is taken from its resource until it has
/// the other's address, so that nothing else gives it one.
/// </summary>
internal sealed class BorrowedEndpoint(ExecutableResource borrower, EndpointAnnotation endpoint, EndpointAnnotation lender)
{
    /// <summary>Takes the endpoints from a resource; each becomes another of the parent's, or the parent's own where that is shared.</summary>
    public static List<BorrowedEndpoint> OfAll(ExecutableResource borrower, ProjectResource parent, bool sharesEndpoint)
    {
        var borrowed = borrower.Annotations.OfType<EndpointAnnotation>()
            .Select(endpoint => new BorrowedEndpoint(borrower, endpoint, sharesEndpoint ? parent.GetEndpoint("http").EndpointAnnotation : Add(parent, borrower, endpoint))).ToList();
        borrowed.ForEach(one => borrower.Annotations.Remove(one.Endpoint));
        return borrowed;
    }

    private EndpointAnnotation Endpoint { get; } = endpoint;

    /// <summary>Gives the endpoint back, with the address that the parent's has.</summary>
    public void Allocate()
    {
        var address = lender.AllocatedEndpoint!;
        Endpoint.AllocatedEndpoint = new AllocatedEndpoint(Endpoint, address.Address, address.Port, address.TargetPortExpression);
        borrower.Annotations.Add(Endpoint);
    }

    private static EndpointAnnotation Add(ProjectResource parent, ExecutableResource borrower, EndpointAnnotation endpoint)
    {
        var added = new EndpointAnnotation(endpoint.Protocol, endpoint.UriScheme, name: borrower.Name, port: endpoint.Port, targetPort: endpoint.TargetPort, isProxied: endpoint.IsExplicitlyProxied)
        {
            ExcludeReferenceEndpoint = true,
        };
        parent.Annotations.Add(added);
        parent.Annotations.Add(new ResourceUrlsCallbackAnnotation(context => context.Urls.Where(url => url.Endpoint?.EndpointName == added.Name).ToList()
            .ForEach(url => url.DisplayLocation = UrlDisplayLocation.DetailsOnly)));
        return added;
    }
}
