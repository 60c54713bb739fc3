using CampusIssues.ServiceDefaults;
using CampusIssues.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
builder.Services.AddResponseCompression();
var app = builder.Build();

var site = SiteConfig.From(app.Configuration);
app.UseResponseCompression();
app.UseSecurityHeaders(SecurityHeaders.For(site));
app.UseSite();
app.MapGet("/config.json", () => Results.Json(site, SiteJson.Default.SiteConfig));
app.MapGet("/health", () => "Healthy");
await app.RunAsync();
