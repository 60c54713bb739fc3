namespace CampusIssues.AppHost;

/// <summary>The one secret that is meant to be read: whoever runs the AppHost signs in with it.</summary>
internal static class StaffPin
{
    /// <summary>Shows the staff page with name and PIN, in the console and in the dashboard.</summary>
    public static IResourceBuilder<T> ShowsStaffPin<T>(this IResourceBuilder<T> web, IResourceBuilder<ParameterResource> pin)
        where T : IResourceWithEndpoints => web.WithUrls(async context =>
        {
            if (context.GetEndpoint("http") is { IsAllocated: true } endpoint)
            {
                context.Urls.Add(new ResourceUrlAnnotation
                {
                    Url = $"{endpoint.Url}/admin.html",
                    DisplayText = $"Staff: admin, PIN {await pin.Resource.GetValueAsync(context.CancellationToken)}",
                    Endpoint = endpoint,
                });
            }
        });
}
